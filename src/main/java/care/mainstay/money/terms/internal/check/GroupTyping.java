package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Unit;

/** Finds the type of a call that takes rows together or says where a row stands among others, and which rows these are. */
final class GroupTyping {

    private final Typing typing;

    GroupTyping(Typing typing) {
        this.typing = typing;
    }

    Type aggregate(Expr.Call call, Function function, Grain context, Grain own) {
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
                typing.constant(call.arguments().get(1), Grain.CONTRACT);
                yield typing.expect(value, type, Kind.NUMBER).fraction(true);
            }
            default -> typing.expect(value, type, Kind.NUMBER);
        };
    }

    Type standing(Expr.Call call, Function function, Grain context, Grain own) {
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
            typing.constant(each, Grain.CONTRACT);
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

    private void error(Expr.Call call, String code, String words, String maybe) {
        typing.findings.error(call.place(), code, words, maybe);
    }
}
