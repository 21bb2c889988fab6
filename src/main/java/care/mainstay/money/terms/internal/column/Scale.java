package care.mainstay.money.terms.internal.column;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points for where a value stands between a start and a goal: the formulas {@code points} and {@code improvement}.
 *
 * <p>Both are total: no start and no goal, whatever their order, makes them divide by zero. Between the ends the points are
 * {@code slope × (value − start) ÷ (goal − start) + shift}, rounded if a rounding is named, then kept within least and
 * most. Where lower is better, all three numbers change sign first.
 *
 * @param isImprovement the order of the two questions at the ends. Points first ask whether the goal is reached, then
 *     whether the value is worse than the start; improvement first asks whether the value is no better than the start
 * @param places of the rounding
 * @param rounding null for exact fractions
 */
public record Scale(
        boolean isImprovement,
        Exact slope,
        Exact shift,
        Exact least,
        Exact most,
        Exact top,
        Exact bottom,
        int places,
        @Nullable Rounding rounding) {

    /**
     * @param lowerIsBetter per key, or a constant
     */
    public Numbers of(Numbers value, Numbers start, Numbers goal, Truths lowerIsBetter) {
        int n = Column.length(value, start, goal, lowerIsBetter);
        var result = new Numbers.Maker(n, rounding == null ? -1 : places);
        var fast = Fast.of(this, value, start, goal);
        int mv = value.mask();
        int ms = start.mask();
        int mg = goal.mask();
        if (fast != null && rounding != null && fast.isNeverMoreThanLongs(value, start, goal)) {
            fast.all(result.over, value, start, goal, lowerIsBetter);
            return result.made(issues(n, value, start, goal, lowerIsBetter));
        }
        for (int i = 0; i < n; i++) {
            boolean lower = lowerIsBetter.get(i);
            if (fast == null
                    || !fast.set(result, i, value.over[i & mv], start.over[i & ms], goal.over[i & mg], lower)) {
                result.set(i, of(value.get(i), start.get(i), goal.get(i), lower));
            }
        }
        return result.made(issues(n, value, start, goal, lowerIsBetter));
    }

    /** A goal that is reached needs no start: its points are known. */
    private Issue @Nullable [] issues(int n, Numbers value, Numbers start, Numbers goal, Truths lowerIsBetter) {
        var issues = Column.issues(n, value, start, goal, lowerIsBetter);
        if (issues == null || isImprovement || start.issues == null) {
            return issues;
        }
        for (int i = 0; i < n; i++) {
            var issue = start.issue(i);
            if (issue != null
                    && !issue.isFault()
                    && value.isPresent(i)
                    && goal.isPresent(i)
                    && lowerIsBetter.isPresent(i)
                    && isReached(Arithmetic.order(value, goal, i), lowerIsBetter.get(i))) {
                issues[i] = null;
            }
        }
        return issues;
    }

    private static boolean isReached(int order, boolean lower) {
        return lower ? order <= 0 : order >= 0;
    }

    /** One value, in fractions of big integers: what the loop over longs must agree with. */
    Exact of(Exact value, Exact start, Exact goal, boolean lower) {
        var gone = lower ? start.minus(value) : value.minus(start);
        var whole = lower ? start.minus(goal) : goal.minus(start);
        if (isImprovement && gone.signum() <= 0) {
            return bottom;
        }
        if (gone.compareTo(whole) >= 0) {
            return top;
        }
        if (!isImprovement && gone.signum() < 0) {
            return bottom;
        }
        var between = slope.times(gone).dividedBy(whole).plus(shift);
        var rounded = rounding == null ? between : between.rounded(places, rounding);
        return rounded.compareTo(least) < 0 ? least : rounded.compareTo(most) > 0 ? most : rounded;
    }

    /** The same over longs: everything that is constant worked out before the loop. */
    private record Fast(
            Scale scale,
            long slope,
            long shift,
            long under,
            long[] ends,
            long factorV,
            long factorS,
            long factorG,
            long ten) {

        static @Nullable Fast of(Scale scale, Numbers value, Numbers start, Numbers goal) {
            if (value.under != null || start.under != null || goal.under != null) {
                return null;
            }
            if (value.big != null || start.big != null || goal.big != null) {
                return null;
            }
            var below = scale.slope.under().multiply(scale.shift.under());
            var slope = scale.slope.over().multiply(scale.shift.under());
            var shift = scale.shift.over().multiply(scale.slope.under());
            int places = scale.rounding == null ? 0 : scale.places;
            var ten = BigInteger.valueOf(Numbers.TEN_TO[places]);
            var ends = new long[4];
            var exact = new Exact[] {scale.least, scale.most, scale.top, scale.bottom};
            for (int k = 0; k < 4; k++) {
                var end = exact[k].times(new Exact(ten, BigInteger.ONE));
                if (!end.under().equals(BigInteger.ONE) || end.over().bitLength() > 62) {
                    return null;
                }
                ends[k] = end.over().longValue();
            }
            if (below.bitLength() > 30 || slope.bitLength() > 30 || shift.bitLength() > 30) {
                return null;
            }
            int common = Math.max(value.scale, Math.max(start.scale, goal.scale));
            return new Fast(
                    scale,
                    slope.longValueExact(),
                    shift.longValueExact(),
                    below.longValueExact(),
                    ends,
                    Numbers.TEN_TO[common - value.scale],
                    Numbers.TEN_TO[common - start.scale],
                    Numbers.TEN_TO[common - goal.scale],
                    ten.longValueExact());
        }

        /** Whether nothing between the columns and the points can leave the range of longs. */
        boolean isNeverMoreThanLongs(Numbers value, Numbers start, Numbers goal) {
            int wide = Math.max(
                    value.bits() + bits(factorV), Math.max(start.bits() + bits(factorS), goal.bits() + bits(factorG)));
            // the difference of two, times the greatest factor, and the sum of two such
            int factor = Math.max(bits(slope), Math.max(bits(shift), bits(under)));
            return wide + 1 + factor + 1 + bits(ten) <= 62;
        }

        private static int bits(long factor) {
            return 64 - Long.numberOfLeadingZeros(Math.abs(factor));
        }

        /** The same as {@link #set} where nothing can overflow: nothing is asked on the way. */
        void all(long[] result, Numbers value, Numbers start, Numbers goal, Truths lowerIsBetter) {
            int mv = value.mask();
            int ms = start.mask();
            int mg = goal.mask();
            int ml = lowerIsBetter.mask();
            boolean improves = scale.isImprovement;
            boolean isHalfUp = scale.rounding == Rounding.HALF_UP;
            for (int i = 0; i < result.length; i++) {
                long v = value.over[i & mv] * factorV;
                long s = start.over[i & ms] * factorS;
                long g = goal.over[i & mg] * factorG;
                boolean lower = lowerIsBetter.values[i & ml];
                long gone = lower ? s - v : v - s;
                long whole = lower ? s - g : g - s;
                if (improves && gone <= 0) {
                    result[i] = ends[3];
                } else if (gone >= whole) {
                    result[i] = ends[2];
                } else if (gone < 0) {
                    result[i] = ends[3];
                } else {
                    long above = (slope * gone + shift * whole) * ten;
                    long below = under * whole;
                    long points = isHalfUp && above >= 0 ? halfUp(above, below) : rounded(above, below);
                    result[i] = Math.max(ends[0], Math.min(ends[1], points));
                }
            }
        }

        private static long halfUp(long above, long below) {
            long floor = above / below;
            long rest = above - floor * below;
            return rest >= below - rest ? floor + 1 : floor;
        }

        private long rounded(long above, long below) {
            return Objects.requireNonNull(scale.rounding).divide(above, below);
        }

        /** Sets one position, or answers that it needs more than longs. */
        boolean set(Numbers.Maker result, int i, long value, long start, long goal, boolean lower) {
            long v = value * factorV;
            long s = start * factorS;
            long g = goal * factorG;
            if (Arithmetic.overflows(value, factorV, v)
                    || Arithmetic.overflows(start, factorS, s)
                    || Arithmetic.overflows(goal, factorG, g)
                    || !isSmall(v)
                    || !isSmall(s)
                    || !isSmall(g)) {
                return false;
            }
            long gone = lower ? s - v : v - s;
            long whole = lower ? s - g : g - s;
            if (scale.isImprovement && gone <= 0) {
                result.ratio(i, ends[3], 1);
            } else if (gone >= whole) {
                result.ratio(i, ends[2], 1);
            } else if (gone < 0) {
                result.ratio(i, ends[3], 1);
            } else {
                return between(result, i, gone, whole);
            }
            return true;
        }

        private boolean between(Numbers.Maker result, int i, long gone, long whole) {
            long above = slope * gone;
            long shifted = shift * whole;
            long below = under * whole;
            long sum = above + shifted;
            if (Arithmetic.overflows(slope, gone, above)
                    || Arithmetic.overflows(shift, whole, shifted)
                    || Arithmetic.overflows(under, whole, below)
                    || ((above ^ sum) & (shifted ^ sum)) < 0) {
                return false;
            }
            if (scale.rounding == null) {
                if (Arithmetic.crossed(sum, below, ends[0], 1) < 0) {
                    result.ratio(i, ends[0], 1);
                } else if (Arithmetic.crossed(sum, below, ends[1], 1) > 0) {
                    result.ratio(i, ends[1], 1);
                } else {
                    result.ratio(i, sum, below);
                }
                return true;
            }
            long scaled = sum * ten;
            if (Arithmetic.overflows(sum, ten, scaled)) {
                return false;
            }
            long rounded = scale.rounding.divide(scaled, below);
            result.over[i] = Math.max(ends[0], Math.min(ends[1], rounded));
            return true;
        }

        private static boolean isSmall(long x) {
            return x < 1L << 61 && x > -(1L << 61);
        }
    }
}
