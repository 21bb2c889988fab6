package care.mainstay.money.terms.internal.column;

import care.mainstay.money.terms.internal.number.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A column of exact numbers, as longs wherever longs can say them.
 *
 * <p>Without denominators the value at a position is {@code over × 10^−scale}, a decimal of one scale for the whole
 * column; with them it is {@code over ÷ under}, and the scale is 0. What no long can say stands as an {@link Exact} in
 * {@code big} at the same position. Nothing is ever approximated.
 */
public final class Numbers extends Column {

    /** Ten to the power of it is the greatest that fits a long. */
    static final int GREATEST_SCALE = 18;

    static final long[] TEN_TO = new long[GREATEST_SCALE + 1];

    static {
        TEN_TO[0] = 1;
        for (int i = 1; i < TEN_TO.length; i++) {
            TEN_TO[i] = TEN_TO[i - 1] * 10;
        }
    }

    final long[] over;
    final long @Nullable [] under;
    final int scale;
    final Exact @Nullable [] big;
    private int bits = -1;

    Numbers(long[] over, long @Nullable [] under, int scale, Exact @Nullable [] big, Issue @Nullable [] issues) {
        super(issues);
        this.over = over;
        this.under = under;
        this.scale = scale;
        this.big = big;
    }

    /** Decimals of one scale. */
    public static Numbers decimals(long[] unscaled, int scale, Issue @Nullable [] issues) {
        return new Numbers(unscaled, null, scale, null, issues);
    }

    public static Numbers constant(Exact value) {
        var maker = new Maker(1, decimalScale(value));
        maker.set(0, value);
        return maker.made(null);
    }

    public static Numbers of(Exact[] values, Issue @Nullable [] issues) {
        var maker = new Maker(values.length, -1);
        for (int i = 0; i < values.length; i++) {
            maker.set(i, values[i]);
        }
        return maker.made(issues);
    }

    /** A constant that is not there. */
    public static Numbers absent(Issue issue) {
        return new Numbers(new long[1], null, 0, null, new Issue[] {issue});
    }

    /** The scale a decimal needs, or −1 for what is no decimal or needs too many places. */
    static int decimalScale(Exact value) {
        int two = value.under().getLowestSetBit();
        var rest = value.under().shiftRight(two);
        var five = BigInteger.valueOf(5);
        int fives = 0;
        while (fives <= GREATEST_SCALE && rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        int scale = Math.max(two, fives);
        return rest.equals(BigInteger.ONE) && scale <= GREATEST_SCALE ? scale : -1;
    }

    @Override
    public int length() {
        return over.length;
    }

    public Exact get(int i) {
        int at = i & mask();
        if (big != null && big[at] != null) {
            return big[at];
        }
        return Exact.of(over[at], under == null ? TEN_TO[scale] : under[at]);
    }

    /** A hundred times the value, when that is whole and close at hand; {@link Long#MIN_VALUE} otherwise. */
    public long hundredths(int i) {
        int at = i & mask();
        if (under != null || isBig(at) || scale > 2) {
            return Long.MIN_VALUE;
        }
        long factor = TEN_TO[2 - scale];
        long value = over[at] * factor;
        return Arithmetic.overflows(over[at], factor, value) ? Long.MIN_VALUE : value;
    }

    /** How many bits the greatest of the longs needs, its sign left out. */
    int bits() {
        if (bits < 0) {
            long all = 0;
            for (long each : over) {
                all |= each ^ each >> 63;
            }
            bits = 64 - Long.numberOfLeadingZeros(all);
        }
        return bits;
    }

    boolean isBig(int at) {
        return big != null && big[at] != null;
    }

    @Override
    public Numbers at(int[] positions, @Nullable Issue absent) {
        int mask = mask();
        var overs = new long[positions.length];
        var unders = under == null ? null : new long[positions.length];
        var bigs = big == null ? null : new Exact[positions.length];
        for (int i = 0; i < overs.length; i++) {
            int from = positions[i];
            overs[i] = from < 0 ? 0 : over[from & mask];
            if (unders != null && under != null) {
                unders[i] = from < 0 ? 1 : under[from & mask];
            }
            if (bigs != null && big != null && from >= 0) {
                bigs[i] = big[from & mask];
            }
        }
        return new Numbers(overs, unders, scale, bigs, issuesAt(issues, mask, positions, absent));
    }

    @Override
    Numbers with(Issue @Nullable [] others) {
        return new Numbers(over, under, scale, big, others);
    }

    @Override
    public String show(int i) {
        var issue = issue(i);
        if (issue != null) {
            return issue.reason();
        }
        int at = i & mask();
        return under == null && !isBig(at) ? plain(over[at], scale) : get(i).toString();
    }

    /** The decimal without needless zeros. */
    private static String plain(long unscaled, int scale) {
        long left = unscaled;
        int places = scale;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        return places == 0
                ? Long.toString(left)
                : BigDecimal.valueOf(left, places).toPlainString();
    }

    /** The same with others at some positions, which lie closer together there. */
    @Override
    Column patched(int[] positions, Column others) {
        if (!(others instanceof Numbers part)
                || part.under != null
                || under != null
                || part.scale > scale
                || big != null
                || part.big != null) {
            return super.patched(positions, others);
        }
        var overs = over.clone();
        long factor = TEN_TO[scale - part.scale];
        int mask = part.mask();
        for (int j = 0; j < positions.length; j++) {
            long value = part.over[j & mask];
            overs[positions[j]] = value * factor;
            if (Arithmetic.overflows(value, factor, value * factor)) {
                return super.patched(positions, others);
            }
        }
        return new Numbers(overs, null, scale, null, patchedIssues(positions, others));
    }

    static Numbers merged(int length, int[][] rows, Column[] parts) {
        int scale = 0;
        for (Column part : parts) {
            var numbers = (Numbers) part;
            scale = numbers.under != null || scale < 0 ? -1 : Math.max(scale, numbers.scale);
        }
        var maker = new Maker(length, scale);
        for (int k = 0; k < parts.length; k++) {
            var part = (Numbers) parts[k];
            int mask = part.mask();
            long factor = scale >= 0 ? TEN_TO[scale - part.scale] : 0;
            for (int j = 0; j < rows[k].length; j++) {
                int at = j & mask;
                long value = part.over[at] * factor;
                if (scale >= 0 && !part.isBig(at) && !Arithmetic.overflows(part.over[at], factor, value)) {
                    maker.over[rows[k][j]] = value;
                } else if (scale < 0 && part.under != null && !part.isBig(at)) {
                    maker.ratio(rows[k][j], part.over[at], part.under[at]);
                } else {
                    maker.set(rows[k][j], part.get(j));
                }
            }
        }
        return maker.made(mergeIssues(length, rows, parts));
    }

    /** Fills a column position by position. */
    static final class Maker {

        final long[] over;
        final long @Nullable [] under;
        private final int scale;
        private Exact @Nullable [] big;

        /** @param scale of decimals, or −1 for fractions */
        Maker(int length, int scale) {
            this.over = new long[length];
            this.scale = Math.max(scale, 0);
            this.under = scale < 0 ? new long[length] : null;
            if (under != null) {
                java.util.Arrays.fill(under, 1);
            }
        }

        /** What was set without more than longs. */
        Exact get(int i) {
            return Exact.of(over[i], under == null ? TEN_TO[scale] : under[i]);
        }

        void ratio(int i, long above, long below) {
            over[i] = above;
            if (under != null) {
                under[i] = below;
            }
        }

        void set(int i, Exact value) {
            if (under != null) {
                if (value.over().bitLength() < 64 && value.under().bitLength() < 64) {
                    ratio(i, value.over().longValue(), value.under().longValue());
                    return;
                }
            } else {
                var parts =
                        value.over().multiply(BigInteger.valueOf(TEN_TO[scale])).divideAndRemainder(value.under());
                if (parts[1].signum() == 0 && parts[0].bitLength() < 64) {
                    over[i] = parts[0].longValue();
                    return;
                }
            }
            if (big == null) {
                big = new Exact[over.length];
            }
            big[i] = value;
        }

        Numbers made(Issue @Nullable [] issues) {
            return new Numbers(over, under, scale, big, issues);
        }
    }
}
