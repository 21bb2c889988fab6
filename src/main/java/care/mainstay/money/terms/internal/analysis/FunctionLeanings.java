package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import java.util.Objects;
import java.util.Set;

/** Proves which way a function goes that rests on a column which gets better. */
final class FunctionLeanings {

    private final Leanings leanings;
    private final Bounds bounds;

    FunctionLeanings(Leanings leanings, Bounds bounds) {
        this.leanings = leanings;
        this.bounds = bounds;
    }

    Leaning of(Expr.Call call, Branches branches, Grain grain, Set<String> left) {
        var function = Function.of(call.function());
        if (Leanings.monotone().contains(function)) {
            return call.parts().stream()
                    .map(part -> leanings.of(part, branches, grain, left))
                    .reduce(Leaning.SAME, Leaning::and);
        }
        return switch (function) {
            case POINTS, IMPROVEMENT -> points(call, branches, grain, left);
            case BAND, GRADUATED ->
                rises(call, function) ? leanings.of(call.arguments().get(0), branches, grain, left) : Leaning.ANY;
            case ABS ->
                Leanings.scaled(
                        leanings.of(call.arguments().get(0), branches, grain, left),
                        bounds.of(call.arguments().get(0), branches, grain).range());
            case SUM, MEAN, WEIGHTED_MEAN, LOWEST, HIGHEST, MEDIAN, QUARTILE, PERCENTILE, EVERY, ANY, COUNT ->
                aggregate(call, function);
            default -> Leaning.ANY;
        };
    }

    private Leaning points(Expr.Call call, Branches branches, Grain grain, Set<String> left) {
        var value = leanings.of(call.arguments().get(0), branches, grain, left);
        boolean onlyValue = call.labelled().values().stream()
                .allMatch(part -> leanings.of(part, branches, grain, left) == Leaning.SAME);
        if (!onlyValue || !endsInOrder(call)) {
            return Leaning.ANY;
        }
        var direction = call.labelled().get("direction");
        if (direction == null) {
            return value;
        }
        if (direction instanceof Expr.Text text) {
            return text.value().equals("lower") ? value.turned() : value;
        }
        boolean isTold = direction instanceof Expr.Name name
                && bounds.plan.references().get(name) instanceof Reference.ToColumn to
                && to.table().name().equals(leanings.cell().table().name())
                && to.column().name().equals(leanings.cell().column().betterAs());
        return value == Leaning.AS_TOLD && isTold ? Leaning.UP : value == Leaning.SAME ? value : Leaning.ANY;
    }

    /** Nothing, then from the least to the most, then all: only then a better value never earns less. */
    private boolean endsInOrder(Expr.Call call) {
        var slope = constant(call, "scale", Range.ONE);
        var top = constant(call, "top", slope);
        var bottom = constant(call, "bottom", Range.ZERO);
        var least = constant(call, "least", bottom);
        var most = constant(call, "most", top);
        return slope.isNeverNegative()
                && least.minus(bottom).isNeverNegative()
                && most.minus(least).isNeverNegative()
                && top.minus(most).isNeverNegative();
    }

    private Range constant(Expr.Call call, String label, Range otherwise) {
        var expr = call.labelled().get(label);
        return expr == null
                ? otherwise
                : bounds.of(expr, Branches.NONE, Grain.CONTRACT).range();
    }

    private boolean rises(Expr.Call call, Function function) {
        var bands = Objects.requireNonNull(
                        bounds.plan.sheet().bands().get(call.words().getOrDefault("in", "")))
                .bands();
        Expr.Number before = null;
        for (var band : bands) {
            var gives = (Expr.Number) band.gives();
            var to = (Expr.Number) band.to().orElse(gives);
            boolean falls = before != null && before.value().compareTo(gives.value()) > 0;
            boolean isNegative = gives.value().signum() < 0;
            if (function == Function.GRADUATED
                    ? isNegative
                    : falls || gives.value().compareTo(to.value()) > 0) {
                return false;
            }
            before = to;
        }
        return true;
    }

    private Leaning aggregate(Expr.Call call, Function function) {
        var over = leanings.span(call).over();
        var all = Set.copyOf(leanings.cell().column().choices());
        var each = leanings.of(call.arguments().get(0), Branches.NONE, over, all);
        boolean onlyFirst = call.parts().stream()
                .skip(1)
                .filter(part -> part != call.labelled().get("where"))
                .allMatch(part -> leanings.of(part, Branches.NONE, over, all) == Leaning.SAME);
        if (!onlyFirst) {
            return Leaning.ANY;
        }
        var where = call.labelled().get("where");
        var counted = where == null ? Leaning.SAME : leanings.of(where, Branches.NONE, over, all);
        if (function == Function.COUNT) {
            var type = bounds.plan.types().get(call.arguments().get(0));
            boolean countsYes = type != null
                    && bounds.of(call.arguments().get(0), Branches.NONE, over).kind() == Known.Kind.TRUTH;
            return counted.and(countsYes ? each : Leaning.SAME);
        }
        if (counted == Leaning.SAME) {
            return each;
        }
        var value = bounds.of(call.arguments().get(0), Branches.NONE, over).range();
        return function == Function.SUM ? each.and(Leanings.scaled(counted, value)) : Leaning.ANY;
    }
}
