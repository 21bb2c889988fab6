package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.List;
import java.util.Set;

/** Finds the type of a call, and whether it was given what it needs. */
final class FunctionTyping {

    static final int MOST_PLACES = 18;
    private static final Set<String> CONSTANTS = Set.of("scale", "plus", "least", "most", "top", "bottom");

    private final Typing typing;

    FunctionTyping(Typing typing) {
        this.typing = typing;
    }

    Type type(Expr.Call call, Grain context, Grain own) {
        var found = Function.ofWord(call.function());
        if (found.isEmpty()) {
            typing.findings.unknown(call.place(), "function", call.function(), Function.words());
            return Type.UNKNOWN;
        }
        var function = found.get();
        if (!isWellFormed(call, function)) {
            return Type.UNKNOWN;
        }
        return switch (function.family()) {
            case PLAIN -> plain(call, function, context, own);
            case AGGREGATE -> aggregate(call, function, context, own);
            case STANDING -> standing(call, function, context, own);
        };
    }

    private boolean isWellFormed(Expr.Call call, Function function) {
        int given = call.arguments().size();
        if (given < function.least() || given > function.most()) {
            error(
                    call,
                    "arguments",
                    function.word() + " takes "
                            + (function.least() == function.most()
                                    ? function.least() + (function.least() == 1 ? " value" : " values")
                                    : "at least one value")
                            + ", and " + given + " are given.",
                    "");
            return false;
        }
        boolean fits = true;
        var labels = new java.util.ArrayList<String>(call.labelled().keySet());
        labels.addAll(call.dimensions().keySet());
        labels.addAll(call.words().keySet());
        for (var label : labels) {
            if (!function.takes(label)) {
                error(
                        call,
                        "label",
                        function.word() + " takes no “" + label + "”.",
                        function.labels().isEmpty()
                                ? ""
                                : "Maybe one of: " + String.join(", ", function.labels()) + ".");
                fits = false;
            }
        }
        return fits && hasWords(call, function);
    }

    private boolean hasWords(Expr.Call call, Function function) {
        var words = call.words();
        boolean rounds = function == Function.ROUND;
        boolean needsPlaces = switch (function) {
            case EXP, SQRT, Z_SCORE, DISTRIBUTE -> true;
            default -> false;
        };
        if (needsPlaces && !words.containsKey("places")) {
            error(call, "places", function.word() + " needs to know to how many places.", "Maybe “2 places”.");
            return false;
        }
        var places = words.getOrDefault("places", "0");
        if (!places.matches("\\d{1,2}") || Integer.parseInt(places) > MOST_PLACES) {
            error(call, "places", "“" + places + " places” cannot be: at most " + MOST_PLACES + ".", "");
            return false;
        }
        return isOneOf(call, "rounded", Rounding.words())
                && (!rounds || roundingWord(call))
                && isOneOf(call, "ties", List.of("best", "worst", "mean"))
                && (function != Function.DISTRIBUTE
                        || said(call, "when zero", "“equally when zero” or “nothing when zero”"));
    }

    private boolean roundingWord(Expr.Call call) {
        if (call.words().containsKey("way")) {
            return true;
        }
        error(
                call,
                "rounding",
                "round needs to know which way.",
                "Maybe one of: " + String.join(", ", Rounding.words()) + ".");
        return false;
    }

    private boolean said(Expr.Call call, String label, String maybe) {
        if (call.words().containsKey(label)) {
            return true;
        }
        error(
                call,
                "not-said",
                call.function() + " does not say what happens when all weights are zero.",
                "Maybe " + maybe + ".");
        return false;
    }

    private boolean isOneOf(Expr.Call call, String label, List<String> words) {
        var word = call.words().get(label);
        if (word == null || words.contains(word)) {
            return true;
        }
        error(
                call,
                "label",
                "“" + label + " " + word + "” cannot be.",
                "Maybe one of: " + String.join(", ", words) + ".");
        return false;
    }

    private Type plain(Expr.Call call, Function function, Grain context, Grain own) {
        if (function == Function.LATEST) {
            return latest(call, context, own);
        }
        var first = typing.expect(
                call.arguments().get(0), typing.type(call.arguments().get(0), context, own), Kind.NUMBER);

        return switch (function) {
            case MIN, MAX -> {
                var all = first;
                for (var each : call.arguments().subList(1, call.arguments().size())) {
                    var type = typing.expect(each, typing.type(each, context, own), Kind.NUMBER);
                    typing.same(each.place(), function.word(), all, type);
                    all = all.or(type);
                }
                yield all;
            }
            case BETWEEN -> {
                var all = first;
                for (var each : call.labelled().values()) {
                    var type = typing.type(each, context, own);
                    typing.same(each.place(), function.word(), all, type);
                    all = all.or(type);
                }
                yield all;
            }
            case ROUND -> first.fraction(false);
            case EXP, SQRT -> {
                if (first.isKnown() && !first.unit().isNone() && !first.fitsAny()) {
                    error(
                            call,
                            "unit",
                            function.word() + " takes a plain number, and this is in " + first.words() + ".",
                            "Maybe divide by one of it first.");
                }
                yield Type.number(Unit.NONE).missing(first.mayBeMissing());
            }
            case POINTS, IMPROVEMENT -> points(call, function, first, context, own);
            case BAND, GRADUATED -> bands(call, function, first);

            default -> first;
        };
    }

    private Type points(Expr.Call call, Function function, Type first, Grain context, Grain own) {
        boolean missing = first.mayBeMissing();
        for (var needed : List.of(function == Function.POINTS ? "from" : "over", "to")) {
            var end = call.labelled().get(needed);
            if (end == null) {
                error(call, "not-said", function.word() + " needs “" + needed + " …”.", "");
                return Type.UNKNOWN;
            }
            var type = typing.type(end, context, own);
            typing.same(end.place(), function.word(), first, type);
            missing |= type.mayBeMissing();
        }
        for (var label : call.labelled().keySet()) {
            var each = call.labelled().get(label);
            if (label.equals("direction")) {
                missing |= typing.expect(each, typing.type(each, context, own), Kind.TEXT)
                        .mayBeMissing();
                if (each instanceof Expr.Text text && !Set.of("higher", "lower").contains(text.value())) {
                    error(call, "direction", "“" + text.value() + "” is neither higher nor lower.", "");
                }
            } else if (CONSTANTS.contains(label)) {
                typing.expect(each, typing.type(each, context, own), Kind.NUMBER);
                constant(each, own);
            }
        }
        return Type.number(Unit.of("point"))
                .fraction(!call.words().containsKey("rounded"))
                .missing(missing);
    }

    private void constant(Expr expr, Grain own) {
        if (!typing.natural(expr, own).equals(Grain.CONTRACT)) {
            typing.findings.error(
                    expr.place(), "grain", "This must be the same for everybody.", "Maybe an agreed number.");
        }
    }

    private Type bands(Expr.Call call, Function function, Type value) {
        var name = call.words().getOrDefault("in", "");
        var table = typing.sheet.bands().get(name);
        if (table == null) {
            typing.findings.unknown(
                    call.place(), "table of bands", name, typing.sheet.bands().keySet());
            return Type.UNKNOWN;
        }
        var all = Type.UNKNOWN;
        boolean moves = false;
        for (var band : table.bands()) {
            var from = typing.type(band.from(), Grain.CONTRACT, Grain.CONTRACT);
            typing.same(call.place(), function.word(), value, from);
            var gives = typing.type(band.gives(), Grain.CONTRACT, Grain.CONTRACT);
            all = all.isKnown() ? all.or(gives) : gives;
            moves |= band.to().isPresent() || gives.isFraction();
            band.to().ifPresent(to -> typing.type(to, Grain.CONTRACT, Grain.CONTRACT));
        }
        var unit = function == Function.GRADUATED ? all.unit().times(value.unit()) : all.unit();
        return new Type(all.kind(), unit, false, moves || function == Function.GRADUATED && value.isFraction(), true);
    }

    private Type latest(Expr.Call call, Grain context, Grain own) {
        var asOf = call.labelled().get("as of");
        if (!(call.arguments().get(0) instanceof Expr.Name name)
                || !(typing.references.get(name) instanceof Reference.ToColumn to)) {
            error(call, "latest", "latest takes the column of a table.", "Maybe “latest(rates.rate, as of day)”.");
            return Type.UNKNOWN;
        }
        if (asOf == null) {
            error(call, "not-said", "latest needs “as of” and a date.", "");
            return Type.UNKNOWN;
        }
        typing.expect(asOf, typing.type(asOf, context, own), Kind.DAY);
        var since = LookUp.since(to.table());
        if (since.isEmpty() || !typing.lattice.covers(context, LookUp.others(to.table(), since.get()))) {
            error(
                    call,
                    "latest",
                    "The table " + to.table().name() + " cannot be looked up here by date.",
                    "Maybe one key column of it is a date, and the others are known for " + context + ".");
            return Type.UNKNOWN;
        }
        var type = typing.type(name, Lattice.key(to.table()), own);
        typing.spans.put(call, new Plan.Span(Lattice.key(to.table()), LookUp.others(to.table(), since.get())));
        return type.missing(true);
    }

    private Type aggregate(Expr.Call call, Function function, Grain context, Grain own) {
        var within = own;
        if (call.dimensions().containsKey("for each")) {
            var names = call.dimensions().get("for each");
            if (!typing.areDimensions(names, call.place())) {
                return Type.UNKNOWN;
            }
            within = Grain.of(names);
        }
        var over = over(call, within, own);
        if (!typing.lattice.covers(context, within)) {
            error(
                    call,
                    "grain",
                    function.word() + " gives a value for " + within + ", but here one for " + context + " is needed.",
                    "");
            return Type.UNKNOWN;
        }
        if (over.equals(within) && !over.equals(Grain.CONTRACT)) {
            error(
                    call,
                    "grain",
                    "There is one value for " + over + " already: nothing to take together.",
                    "Maybe “for each” and something coarser, or “overall”.");
            return Type.UNKNOWN;
        }
        if (!isGroup(call, over, within)) {
            return Type.UNKNOWN;
        }
        typing.spans.put(call, new Plan.Span(over, within));
        var type = typing.type(call.arguments().get(0), over, own);
        boolean missing = type.mayBeMissing();
        for (var each : call.labelled().entrySet()) {
            var other = typing.type(each.getValue(), over, own);
            missing |= other.mayBeMissing();
            typing.expect(each.getValue(), other, each.getKey().equals("where") ? Kind.TRUTH : Kind.NUMBER);
        }
        boolean skips = "skipping".equals(call.words().get("missing"));
        if (missing && !call.words().containsKey("missing") && function != Function.COUNT) {
            error(
                    call,
                    "missing-unsaid",
                    "Some of the values may be missing, and " + function.word() + " does not say what happens then.",
                    "Maybe “skipping missing” or “requiring all”.");
        }
        if (function == Function.WEIGHTED_MEAN && !call.labelled().containsKey("by")) {
            error(call, "not-said", "weighted_mean needs “by” and the weights.", "");
        }
        return result(call, function, type).missing(missing || skips);
    }

    private Type result(Expr.Call call, Function function, Type type) {
        var value = call.arguments().get(0);
        return switch (function) {
            case COUNT -> Type.number(Unit.NONE);
            case EVERY, ANY -> typing.expect(value, type, Kind.TRUTH);
            case MEAN, WEIGHTED_MEAN -> typing.expect(value, type, Kind.NUMBER).fraction(true);
            case MEDIAN -> typing.expect(value, type, Kind.NUMBER).fraction(true);
            case PERCENTILE, QUARTILE -> {
                typing.type(call.arguments().get(1), Grain.CONTRACT, Grain.CONTRACT);
                constant(call.arguments().get(1), Grain.CONTRACT);
                yield typing.expect(value, type, Kind.NUMBER).fraction(true);
            }
            default -> typing.expect(value, type, Kind.NUMBER);
        };
    }

    private Type standing(Expr.Call call, Function function, Grain context, Grain own) {
        var over = function == Function.DISTRIBUTE
                ? typing.natural(
                        call.labelled().getOrDefault("by", call.arguments().get(0)), own)
                : typing.natural(call.arguments().get(0), own);
        Grain within;
        if (function == Function.DISTRIBUTE) {
            within = typing.natural(call.arguments().get(0), own);
            if (!call.labelled().containsKey("by")) {
                error(call, "not-said", "distribute needs “by” and the weights.", "");
                return Type.UNKNOWN;
            }
        } else {
            var names = call.dimensions().get("within");
            if (names == null) {
                error(call, "not-said", function.word() + " needs “within all” or “within” and a dimension.", "");
                return Type.UNKNOWN;
            }
            if (!typing.areDimensions(names, call.place())) {
                return Type.UNKNOWN;
            }
            within = Grain.of(names);
        }
        if (!typing.lattice.covers(context, over) || !isGroup(call, over, within)) {
            if (typing.lattice.covers(over, within)) {
                error(
                        call,
                        "grain",
                        function.word() + " gives a value for " + over + ", but here one for " + context
                                + " is needed.",
                        "");
            }
            return Type.UNKNOWN;
        }
        typing.spans.put(call, new Plan.Span(over, within));
        var type = typing.expect(
                call.arguments().get(0),
                typing.type(call.arguments().get(0), function == Function.DISTRIBUTE ? within : over, own),
                Kind.NUMBER);
        boolean missing = type.mayBeMissing();
        for (var each : call.labelled().values()) {
            missing |= typing.type(each, over, own).mayBeMissing();
        }
        for (var each : call.arguments().subList(1, call.arguments().size())) {
            typing.type(each, Grain.CONTRACT, Grain.CONTRACT);
            constant(each, Grain.CONTRACT);
        }
        return switch (function) {
            case RANK -> Type.number(Unit.NONE).missing(missing);
            case Z_SCORE -> Type.number(Unit.NONE).fraction(true).missing(missing);
            case WINSORISE -> type.fraction(true);
            default -> type.fraction(false).missing(missing);
        };
    }

    private Grain over(Expr.Call call, Grain within, Grain own) {
        var over = within;
        for (var part : call.parts()) {
            over = over.and(typing.natural(part, own));
        }
        return typing.lattice.reduced(over);
    }

    private boolean isGroup(Expr.Call call, Grain over, Grain within) {
        if (!typing.lattice.covers(over, within)) {
            error(call, "grain", "A value for " + over + " cannot be taken together for " + within + ".", "");
            return false;
        }
        if (!over.equals(Grain.CONTRACT) && typing.lattice.listing(over).isEmpty()) {
            error(call, "grain", "No table lists " + over + " together.", "Maybe a column of text is missing in one.");
            return false;
        }
        return true;
    }

    /** The bands that a call names. */
    static Sheet.BandTable table(Expr.Call call, Sheet sheet) {
        return java.util.Objects.requireNonNull(sheet.bands().get(call.words().getOrDefault("in", "")));
    }

    private void error(Expr.Call call, String code, String words, String maybe) {
        typing.findings.error(call.place(), code, words, maybe);
    }
}
