package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.number.Curves;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is known of the result of a function. */
final class FunctionBounds {

    private final Bounds bounds;
    private final GroupBounds groups;

    FunctionBounds(Bounds bounds) {
        this.bounds = bounds;
        this.groups = new GroupBounds(bounds);
    }

    Known of(Expr.Call call, Branches branches, Grain grain) {
        var function = Function.of(call.function());
        return switch (function.family()) {
            case AGGREGATE -> groups.aggregate(call, function);
            case STANDING -> groups.standing(call, function);
            case PLAIN -> function == Function.LATEST ? latest(call) : plain(call, function, branches, grain);
        };
    }

    private Known plain(Expr.Call call, Function function, Branches branches, Grain grain) {
        var all = call.parts().stream()
                .map(part -> bounds.of(part, branches, grain))
                .toArray(Known[]::new);
        var first = all[0];
        var result = switch (function) {
            case MIN, MAX -> {
                var found = first;
                for (int i = 1; i < all.length; i++) {
                    found = extreme(found, all[i], function == Function.MAX);
                }
                yield found;
            }
            case ABS ->
                first.range().isNeverNegative()
                        ? first
                        : extreme(
                                first,
                                Known.number(
                                        first.form().times(Range.of(Exact.of(-1))),
                                        first.range().negated()),
                                true);
            case BETWEEN -> {
                var least = call.labelled().get("least");
                var most = call.labelled().get("most");
                var above = least == null ? first : extreme(first, bounds.of(least, branches, grain), true);
                yield most == null ? above : extreme(above, bounds.of(most, branches, grain), false);
            }
            case ROUND ->
                (bounds.roundsInside ? inside(call, first, branches, grain) : Optional.<Known>empty())
                        .orElseGet(() -> rounded(call, first, grain));
            case EXP, SQRT -> curve(function == Function.EXP, first.range(), places(call));
            case POINTS, IMPROVEMENT -> points(call);
            case BAND, GRADUATED -> Known.number(bands(call, first.range(), function == Function.GRADUATED));
            default -> throw new IllegalStateException("no bounds for " + function);
        };
        boolean mayFault = switch (function) {
            case EXP ->
                !new Range(Exact.of(-2000), Exact.of(2000)).meet(first.range()).equals(first.range());
            case SQRT -> !first.range().isNeverNegative();
            case POINTS, IMPROVEMENT -> !isDirection(call, branches, grain);
            default -> false;
        };
        var after = result.after(all);
        // below its first band a number has no value
        boolean noBand = function == Function.BAND || function == Function.GRADUATED;
        return after.missing(after.mayBeMissing() || noBand).fault(after.mayBeFault() || mayFault);
    }

    /** Whether whatever the direction says is one. */
    private boolean isDirection(Expr.Call call, Branches branches, Grain grain) {
        var direction = call.labelled().get("direction");
        if (direction == null) {
            return true;
        }
        var choices = bounds.of(direction, branches, grain).choices();
        return choices != null && Set.of("higher", "lower").containsAll(choices);
    }

    static int places(Expr.Call call) {
        return Integer.parseInt(call.words().getOrDefault("places", "0"));
    }

    private static Known extreme(Known one, Known other, boolean greater) {
        var range = one.range().extreme(other.range(), greater);
        var gap = one.form().minus(other.form()).range();
        boolean first = greater ? gap.isNeverNegative() : gap.isNeverPositive();
        boolean second = greater ? gap.isNeverPositive() : gap.isNeverNegative();
        var form = first ? one.form() : second ? other.form() : one.form().hull(other.form());
        return Known.number(form).within(range);
    }

    /**
     * A share of an amount that has no more places than it is rounded to is no more than the amount, rounded or not.
     *
     * <p>It says less than the error of a rounding where the share is known, and more where many of them add up.
     */
    private Optional<Known> inside(Expr.Call call, Known of, Branches branches, Grain grain) {
        var above = new ArrayList<Expr>();
        var rest = factors(call.arguments().get(0), above, branches, grain);
        for (var amount : above) {
            var known = bounds.of(amount, branches, grain);
            if (bounds.decimals(amount) > places(call) || !known.range().isNeverNegative()) {
                continue;
            }
            var share = rest;
            for (var other : above) {
                share = other == amount
                        ? share
                        : share.times(bounds.of(other, branches, grain).range());
            }
            if (Range.SHARE.meet(share).equals(share)) {
                var way = Rounding.ofWord(call.words().getOrDefault("way", "")).orElseThrow();
                return Optional.of(
                        Known.number(known.form().times(Range.SHARE)).within(rounded(of.range(), places(call), way)));
            }
        }
        return Optional.empty();
    }

    /** The factors of a product; answers what one divided by its divisors is. */
    private Range factors(Expr expr, List<Expr> above, Branches branches, Grain grain) {
        if (expr instanceof Expr.Binary binary && binary.operator() == Operator.TIMES) {
            return factors(binary.left(), above, branches, grain)
                    .times(factors(binary.right(), above, branches, grain));
        }
        if (expr instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDED) {
            var by = bounds.of(binary.right(), branches, grain).range().reciprocal();
            return factors(binary.left(), above, branches, grain).times(by);
        }
        above.add(expr);
        return Range.ONE;
    }

    private Known rounded(Expr.Call call, Known of, Grain grain) {
        int places = places(call);
        var way = Rounding.ofWord(call.words().getOrDefault("way", "")).orElseThrow();
        var unit = new Exact(BigInteger.ONE, BigInteger.TEN.pow(places));
        var error = switch (way) {
            case HALF_UP, HALF_EVEN, HALF_DOWN -> {
                var half = unit.times(Exact.of(1, 2));
                yield new Range(half.negated(), half);
            }
            case CEILING -> new Range(Exact.ZERO, unit);
            case FLOOR -> new Range(unit.negated(), Exact.ZERO);
            case UP, DOWN -> new Range(unit.negated(), unit);
        };
        var range = rounded(of.range(), places, way);
        if (range.isPoint()) {
            return Known.number(range);
        }
        // the same rounding at the same key errs by the same, wherever its result is used
        var symbol = bounds.symbol(List.of("rounding", new Identity(call)), "rounding", grain, error, Optional.empty());
        return Known.number(of.form().plus(Form.of(symbol))).within(range);
    }

    private static Known curve(boolean isExp, Range of, int places) {
        if (isExp) {
            var limit = Exact.of(2000);
            var low = of.least() == null || of.least().compareTo(limit.negated()) < 0 ? null : of.least();
            var high = of.most() == null || of.most().compareTo(limit) > 0 ? null : of.most();
            return Known.number(new Range(
                    low == null || low.compareTo(limit) > 0 ? Exact.ZERO : Curves.exp(low, places),
                    high == null || high.compareTo(limit.negated()) < 0 ? null : Curves.exp(high, places)));
        }
        return Known.number(new Range(
                of.least() == null || of.least().signum() < 0 ? Exact.ZERO : Curves.sqrt(of.least(), places),
                of.most() == null || of.most().signum() < 0 ? null : Curves.sqrt(of.most(), places)));
    }

    private Known points(Expr.Call call) {
        var slope = constant(call, "scale", Range.ONE);
        var shift = constant(call, "plus", Range.ZERO);
        var top = constant(call, "top", slope);
        var bottom = constant(call, "bottom", Range.ZERO);
        var least = constant(call, "least", bottom);
        var most = constant(call, "most", top);
        var between = shift.hull(slope.plus(shift));
        var rounding = call.words().get("rounded");
        if (rounding != null) {
            between = rounded(between, places(call), Rounding.ofWord(rounding).orElseThrow());
        }
        var clipped = between.extreme(most, false).extreme(least, true);
        if (!most.minus(least).isNeverNegative()) {
            clipped = clipped.hull(most).hull(least);
        }
        return Known.number(clipped.hull(top).hull(bottom));
    }

    private Range constant(Expr.Call call, String label, Range otherwise) {
        var expr = call.labelled().get(label);
        return expr == null
                ? otherwise
                : bounds.of(expr, Branches.NONE, Grain.CONTRACT).range();
    }

    private static Range rounded(Range range, int places, Rounding way) {
        return new Range(
                range.least() == null ? null : range.least().rounded(places, way),
                range.most() == null ? null : range.most().rounded(places, way));
    }

    private Range bands(Expr.Call call, Range of, boolean graduated) {
        var bands = Objects.requireNonNull(
                        bounds.plan.sheet().bands().get(call.words().getOrDefault("in", "")))
                .bands();
        var found = new Range(Exact.ONE, Exact.ZERO);
        var sum = Range.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            var from = number(bands.get(i).from());
            var next = i + 1 < bands.size() ? number(bands.get(i + 1).from()) : null;
            var gives = number(bands.get(i).gives());
            if (graduated) {
                // of this band a part from nothing to all of it is counted
                var part = of.minus(Range.of(from)).extreme(Range.ZERO, true);
                part = next == null ? part : part.extreme(Range.of(next.minus(from)), false);
                sum = sum.plus(part.times(Range.of(gives)));
            } else if (reaches(of, from, next)) {
                var to = bands.get(i).to().map(FunctionBounds::number).orElse(gives);
                found = found.hull(Range.between(gives, to));
            }
        }
        return graduated ? sum : found.isEmpty() ? Range.ALL : found;
    }

    private static boolean reaches(Range of, Exact from, @Nullable Exact next) {
        return (of.most() == null || of.most().compareTo(from) >= 0)
                && (next == null || of.least() == null || of.least().compareTo(next) < 0);
    }

    private static Exact number(Expr expr) {
        return ((Expr.Number) expr).value();
    }

    private Known latest(Expr.Call call) {
        var of = bounds.of(
                call.arguments().get(0),
                Branches.NONE,
                Objects.requireNonNull(bounds.plan.spans().get(call)).over());
        return (of.kind() == Known.Kind.NUMBER ? Known.number(of.range()) : of).missing(true);
    }
}
