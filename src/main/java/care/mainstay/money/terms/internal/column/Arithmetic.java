package care.mainstay.money.terms.internal.column;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sums, products, quotients and roundings of whole columns.
 *
 * <p>Each is a plain loop over longs that notices when a result leaves their range; only that position is then computed
 * over big integers. Which of the two was taken can never be seen in a value.
 */
public final class Arithmetic {

    private Arithmetic() {}

    public static Numbers plus(Numbers a, Numbers b) {
        int n = Column.length(a, b);
        int ma = a.mask();
        int mb = b.mask();
        var issues = Column.issues(n, a, b);
        if (a.under == null && b.under == null) {
            int scale = Math.max(a.scale, b.scale);
            long fa = Numbers.TEN_TO[scale - a.scale];
            long fb = Numbers.TEN_TO[scale - b.scale];
            var result = new Numbers.Maker(n, scale);
            for (int i = 0; i < n; i++) {
                long x = a.over[i & ma];
                long y = b.over[i & mb];
                long xs = x * fa;
                long ys = y * fb;
                long sum = xs + ys;
                if (overflows(x, fa, xs) || overflows(y, fb, ys) || ((xs ^ sum) & (ys ^ sum)) < 0 || isBig(a, b, i)) {
                    result.set(i, a.get(i).plus(b.get(i)));
                } else {
                    result.over[i] = sum;
                }
            }
            return result.made(issues);
        }
        var result = new Numbers.Maker(n, -1);
        for (int i = 0; i < n; i++) {
            long ua = under(a, i & ma);
            long ub = under(b, i & mb);
            long x = a.over[i & ma];
            long y = b.over[i & mb];
            boolean same = ua == ub;
            long left = same ? x : x * ub;
            long right = same ? y : y * ua;
            long sum = left + right;
            long below = same ? ua : ua * ub;
            if (!same && (overflows(x, ub, left) || overflows(y, ua, right) || overflows(ua, ub, below))
                    || ((left ^ sum) & (right ^ sum)) < 0
                    || isBig(a, b, i)) {
                result.set(i, a.get(i).plus(b.get(i)));
            } else {
                result.ratio(i, sum, below);
            }
        }
        return result.made(issues);
    }

    public static Numbers minus(Numbers a, Numbers b) {
        return plus(a, negated(b));
    }

    public static Numbers negated(Numbers a) {
        var result = new Numbers.Maker(a.length(), a.under == null ? a.scale : -1);
        for (int i = 0; i < a.over.length; i++) {
            if (a.over[i] == Long.MIN_VALUE || a.isBig(i)) {
                result.set(i, a.get(i).negated());
            } else {
                result.ratio(i, -a.over[i], under(a, i));
            }
        }
        return result.made(a.issues);
    }

    public static Numbers times(Numbers a, Numbers b) {
        int n = Column.length(a, b);
        int ma = a.mask();
        int mb = b.mask();
        var issues = Column.issues(n, a, b);
        boolean decimals = a.under == null && b.under == null && a.scale + b.scale <= Numbers.GREATEST_SCALE;
        var result = new Numbers.Maker(n, decimals ? a.scale + b.scale : -1);
        for (int i = 0; i < n; i++) {
            long x = a.over[i & ma];
            long y = b.over[i & mb];
            long product = x * y;
            long ua = decimals ? 1 : under(a, i & ma);
            long ub = decimals ? 1 : under(b, i & mb);
            long below = ua * ub;
            if (overflows(x, y, product) || !decimals && overflows(ua, ub, below) || isBig(a, b, i)) {
                result.set(i, a.get(i).times(b.get(i)));
            } else {
                result.ratio(i, product, below);
            }
        }
        return result.made(issues);
    }

    /** Exact quotients; a division by zero is a fault of that row. */
    public static Numbers dividedBy(Numbers a, Numbers b) {
        int n = Column.length(a, b);
        int ma = a.mask();
        int mb = b.mask();
        var issues = Column.issues(n, a, b);
        var result = new Numbers.Maker(n, -1);
        boolean decimals = a.under == null && b.under == null;
        long fa = decimals ? Numbers.TEN_TO[Math.max(0, b.scale - a.scale)] : 1;
        long fb = decimals ? Numbers.TEN_TO[Math.max(0, a.scale - b.scale)] : 1;
        for (int i = 0; i < n; i++) {
            long x = a.over[i & ma];
            long y = b.over[i & mb];
            if (issues != null && issues[i] != null) {
                continue;
            }
            if (y == 0 && !isBig(a, b, i)) {
                issues = issues == null ? new Issue[n] : issues;
                issues[i] = Issue.fault("division by zero");
                continue;
            }
            long byA = decimals ? fa : under(b, i & mb);
            long byB = decimals ? fb : under(a, i & ma);
            long above = x * byA;
            long below = y * byB;
            if (overflows(x, byA, above)
                    || overflows(y, byB, below)
                    || above == Long.MIN_VALUE
                    || below == Long.MIN_VALUE
                    || isBig(a, b, i)) {
                issues = quotient(a, b, i, result, issues, n);
            } else {
                result.ratio(i, below < 0 ? -above : above, below < 0 ? -below : below);
            }
        }
        return result.made(issues);
    }

    private static Issue @Nullable [] quotient(
            Numbers a, Numbers b, int i, Numbers.Maker result, Issue @Nullable [] issues, int n) {
        var divisor = b.get(i);
        if (divisor.signum() != 0) {
            result.set(i, a.get(i).dividedBy(divisor));
            return issues;
        }
        var found = issues == null ? new Issue[n] : issues;
        found[i] = Issue.fault("division by zero");
        return found;
    }

    /** Decimals with so many places, rounded in the way named. */
    public static Numbers rounded(Numbers a, int places, Rounding rounding) {
        int n = a.length();
        var result = new Numbers.Maker(n, places);
        long up = Numbers.TEN_TO[a.under == null ? Math.max(0, places - a.scale) : places];
        long down = Numbers.TEN_TO[a.under == null ? Math.max(0, a.scale - places) : 0];
        for (int i = 0; i < n; i++) {
            long x = a.over[i];
            long above = x * up;
            if (overflows(x, up, above) || a.isBig(i)) {
                result.set(i, a.get(i).rounded(places, rounding));
            } else {
                result.over[i] = rounding.divide(above, a.under == null ? down : a.under[i]);
            }
        }
        return result.made(a.issues);
    }

    /** Where the first is below (−1), equal to (0) or above (1) the second; positions with an issue say nothing. */
    static byte[] compared(Numbers a, Numbers b) {
        int n = Column.length(a, b);
        int ma = a.mask();
        int mb = b.mask();
        var signs = new byte[n];
        boolean plain = a.under == null && b.under == null && a.scale == b.scale && a.big == null && b.big == null;
        for (int i = 0; i < n; i++) {
            long x = a.over[i & ma];
            long y = b.over[i & mb];
            signs[i] = (byte)
                    (plain
                            ? Long.compare(x, y)
                            : isBig(a, b, i)
                                    ? a.get(i).compareTo(b.get(i))
                                    : crossed(x, under(a, i & ma), y, under(b, i & mb)));
        }
        return signs;
    }

    /** How one value stands to another. */
    static int order(Numbers a, Numbers b, int i) {
        int x = i & a.mask();
        int y = i & b.mask();
        return isBig(a, b, i) ? a.get(i).compareTo(b.get(i)) : crossed(a.over[x], under(a, x), b.over[y], under(b, y));
    }

    /** Compares two fractions by products of 128 bits, which cannot overflow. */
    static int crossed(long x, long ux, long y, long uy) {
        long high = Math.multiplyHigh(x, uy);
        long otherHigh = Math.multiplyHigh(y, ux);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(x * uy, y * ux);
    }

    /** The smaller of the two at each key, or the greater. */
    public static Numbers least(Numbers a, Numbers b, boolean greatest) {
        int n = Column.length(a, b);
        if (a.under == null && b.under == null && a.scale == b.scale && a.big == null && b.big == null) {
            int ma = a.mask();
            int mb = b.mask();
            var chosen = new long[n];
            for (int i = 0; i < n; i++) {
                long x = a.over[i & ma];
                long y = b.over[i & mb];
                chosen[i] = greatest == x > y ? x : y;
            }
            return Numbers.decimals(chosen, a.scale, Column.issues(n, a, b));
        }
        var signs = compared(a, b);
        boolean decimals = a.under == null && b.under == null;
        var result = new Numbers.Maker(n, decimals ? Math.max(a.scale, b.scale) : -1);
        for (int i = 0; i < n; i++) {
            var chosen = greatest == signs[i] >= 0 ? a : b;
            int at = i & chosen.mask();
            if (chosen.isBig(at) || decimals && chosen.scale != Math.max(a.scale, b.scale)) {
                result.set(i, chosen.get(i));
            } else {
                result.ratio(i, chosen.over[at], decimals ? 1 : under(chosen, at));
            }
        }
        return result.made(Column.issues(n, a, b));
    }

    /** Each value through a function over big fractions; what it cannot answer is a fault of that row. */
    public static Numbers each(Numbers a, int scale, UnaryOperator<Exact> function) {
        return each(a, Numbers.constant(Exact.ZERO), scale, (x, nothing) -> function.apply(x));
    }

    /** Each pair of values through a function over big fractions; {@code scale} −1 for results that are fractions. */
    public static Numbers each(Numbers a, Numbers b, int scale, BinaryOperator<Exact> function) {
        int n = Column.length(a, b);
        var issues = Column.issues(n, a, b);
        var result = new Numbers.Maker(n, scale);
        for (int i = 0; i < n; i++) {
            if (issues != null && issues[i] != null) {
                continue;
            }
            try {
                result.set(i, function.apply(a.get(i), b.get(i)));
            } catch (ArithmeticException cannot) {
                issues = issues == null ? new Issue[n] : issues;
                issues[i] = Issue.fault(String.valueOf(cannot.getMessage()));
            }
        }
        return result.made(issues);
    }

    static long under(Numbers a, int at) {
        return a.under == null ? Numbers.TEN_TO[a.scale] : a.under[at];
    }

    private static boolean isBig(Numbers a, Numbers b, int i) {
        return a.big != null && a.big[i & a.mask()] != null || b.big != null && b.big[i & b.mask()] != null;
    }

    static boolean overflows(long x, long y, long product) {
        return Math.multiplyHigh(x, y) != product >> 63;
    }
}
