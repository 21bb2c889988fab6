package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.ForeignWords;
import care.mainstay.money.terms.internal.formula.Unit;
import java.util.List;
import java.util.Set;

/** Finds the type of a call, and whether it was given what it needs. */
final class FunctionTyping {

    private static final Set<String> CONSTANTS = Set.of("scale", "plus", "least", "most", "top", "bottom");

    private final Typing typing;
    private final GroupTyping groups;

    FunctionTyping(Typing typing) {
        this.typing = typing;
        this.groups = new GroupTyping(typing);
    }

    Type type(Expr.Call call, Grain context, Grain own) {
        var found = Function.ofWord(call.function());
        if (found.isEmpty()) {
            typing.findings.unknown(
                    call.place(),
                    "function",
                    call.function(),
                    Function.words(),
                    ForeignWords.meant(call.function()).orElse(""));
            return Type.UNKNOWN;
        }
        var function = found.get();
        if (!new CallShape(typing.findings, call, function).isRight()) {
            return Type.UNKNOWN;
        }
        if (function.family() != Function.Family.PLAIN && !typing.isUnderstood(call)) {
            // for each of what it stands cannot be known
            return Type.UNKNOWN;
        }
        return switch (function.family()) {
            case PLAIN -> plain(call, function, context, own);
            case AGGREGATE -> groups.aggregate(call, function, context, own);
            case STANDING -> groups.standing(call, function, context, own);
        };
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
                    all = typing.same(each.place(), function.word(), all, type) ? all.or(type) : Type.UNKNOWN;
                }
                yield all;
            }
            case BETWEEN -> {
                var all = first;
                for (var each : call.labelled().values()) {
                    var type = typing.type(each, context, own);
                    all = typing.same(each.place(), function.word(), all, type) ? all.or(type) : Type.UNKNOWN;
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
                typing.constant(each, own);
            }
        }
        return Type.number(Unit.of("point"))
                .fraction(!call.words().containsKey("rounded"))
                .missing(missing);
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

    private void error(Expr.Call call, String code, String words, String maybe) {
        typing.findings.error(call.place(), code, words, maybe);
    }
}
