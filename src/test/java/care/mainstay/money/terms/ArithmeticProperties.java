package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.internal.column.Arithmetic;
import care.mainstay.money.terms.internal.column.Comparison;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Scale;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Curves;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Columns of longs against plain fractions of big integers: no difference, ever. */
class ArithmeticProperties {

    /** Numbers of every size, many of them next to where a long ends. */
    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-1_000, 1_000),
                Arbitraries.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 3_037_000_499L, 3_037_000_500L, 1L << 61));
    }

    private static Numbers column(long[] values, int scale) {
        return Numbers.decimals(values, scale, null);
    }

    /** A decimal column, or the same divided by seven so that it is one of fractions. */
    private static Numbers column(long[] values, int scale, boolean fraction) {
        return fraction
                ? Arithmetic.dividedBy(column(values, scale), column(new long[] {7}, 0))
                : column(values, scale);
    }

    @Property
    void sumsProductsQuotientsAndOrdersAreExact(
            @ForAll("longs") long a,
            @ForAll("longs") long b,
            @ForAll("longs") long c,
            @ForAll("longs") long d,
            @ForAll @IntRange(max = 18) int one,
            @ForAll @IntRange(max = 18) int other,
            @ForAll boolean left,
            @ForAll boolean right) {
        var x = column(new long[] {a, b}, one, left);
        var y = column(new long[] {c, d}, other, right);
        var sum = Arithmetic.plus(x, y);
        var difference = Arithmetic.minus(x, y);
        var product = Arithmetic.times(x, y);
        var quotient = Arithmetic.dividedBy(x, y);
        var below = Comparison.of(x, Comparison.Order.BELOW, y);
        var same = Comparison.of(x, Comparison.Order.EQUAL, y);
        var least = Arithmetic.least(x, y, false);
        for (int i = 0; i < 2; i++) {
            var p = x.get(i);
            var q = y.get(i);
            assertThat(sum.get(i)).isEqualTo(p.plus(q));
            assertThat(difference.get(i)).isEqualTo(p.minus(q));
            assertThat(product.get(i)).isEqualTo(p.times(q));
            assertThat(below.get(i)).isEqualTo(p.compareTo(q) < 0);
            assertThat(same.get(i)).isEqualTo(p.equals(q));
            assertThat(least.get(i)).isEqualTo(p.compareTo(q) < 0 ? p : q);
            if (q.signum() == 0) {
                assertThat(quotient.show(i)).isEqualTo("division by zero");
            } else {
                assertThat(quotient.get(i)).isEqualTo(p.dividedBy(q));
            }
        }
    }

    @Property
    void longChainsStayExact(@ForAll("longs") long a, @ForAll("longs") long b, @ForAll("longs") long c) {
        var x = column(new long[] {a, b, c}, 4);
        var all = x;
        var exact = new Exact[] {x.get(0), x.get(1), x.get(2)};
        var divisor = column(new long[] {b == 0 ? 3 : b, 17, 9}, 2);
        for (int k = 0; k < 4; k++) {
            all = Arithmetic.plus(Arithmetic.dividedBy(Arithmetic.times(all, x), divisor), x);
            for (int i = 0; i < 3; i++) {
                exact[i] = exact[i].times(x.get(i)).dividedBy(divisor.get(i)).plus(x.get(i));
                assertThat(all.get(i)).isEqualTo(exact[i]);
            }
        }
    }

    @Property
    void roundingIsThatOfBigDecimal(
            @ForAll("longs") long a,
            @ForAll @LongRange(min = 1) long under,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @IntRange(max = 18) int places,
            @ForAll Rounding rounding) {
        var decimal = column(new long[] {a, a}, scale);
        assertThat(Arithmetic.rounded(decimal, places, rounding).get(0))
                .isEqualTo(Exact.of(BigDecimal.valueOf(a, scale).setScale(places, rounding.mode())));
        var fraction = Arithmetic.dividedBy(decimal, column(new long[] {under}, 0));
        assertThat(Arithmetic.rounded(fraction, places, rounding).get(0))
                .isEqualTo(fraction.get(0).rounded(places, rounding));
    }

    @Property
    void tiesAreRoundedAsTheirNameSays(@ForAll @IntRange(min = -1000, max = 1000) int half, @ForAll Rounding rounding) {
        var tie = column(new long[] {half * 10L + 5}, 1);
        assertThat(Arithmetic.rounded(tie, 0, rounding).get(0))
                .isEqualTo(Exact.of(BigDecimal.valueOf(half * 10L + 5, 1).setScale(0, rounding.mode())));
    }

    /** The rule of 42 CFR 412.160 as it stands, question by question, in fractions. */
    @Property
    void pointsAreWhatTheRuleSaysOverTheWholePlane(
            @ForAll @IntRange(min = -50, max = 50) int value,
            @ForAll @IntRange(min = -50, max = 50) int start,
            @ForAll @IntRange(min = -50, max = 50) int goal,
            @ForAll boolean lower,
            @ForAll boolean improves,
            @ForAll @IntRange(max = 12) int scale,
            @ForAll boolean rounds) {
        var rounding = rounds ? Rounding.HALF_UP : null;
        var rule = new Scale(
                improves,
                Exact.of(improves ? 10 : 9),
                Exact.of(improves ? -1 : 1, 2),
                Exact.of(improves ? 0 : 1),
                Exact.of(9),
                Exact.of(improves ? 9 : 10),
                Exact.ZERO,
                0,
                rounding);
        long ten = BigInteger.TEN.pow(scale).longValueExact();
        var points = rule.of(
                column(new long[] {value * ten}, scale),
                column(new long[] {start}, 0),
                column(new long[] {goal * ten}, scale),
                Truths.constant(lower));
        int sign = lower ? -1 : 1;
        boolean reached = sign * value >= sign * goal;
        Exact expected;
        if (improves ? sign * value <= sign * start : !reached && sign * value < sign * start) {
            expected = Exact.ZERO;
        } else if (reached) {
            expected = Exact.of(improves ? 9 : 10);
        } else {
            var between = Exact.of(improves ? 10 : 9)
                    .times(Exact.of(value - start))
                    .dividedBy(Exact.of(goal - start))
                    .plus(Exact.of(improves ? -1 : 1, 2));
            var rounded = rounds ? between.rounded(0, Rounding.HALF_UP) : between;
            expected = min(Exact.of(9), max(Exact.of(improves ? 0 : 1), rounded));
        }
        assertThat(points.get(0)).isEqualTo(expected);
    }

    /** What lets the incentives be proved: a better value never earns less, whatever start and goal are. */
    @Property
    void aBetterValueNeverEarnsLess(
            @ForAll("longs") long one,
            @ForAll("longs") long other,
            @ForAll("longs") long start,
            @ForAll("longs") long goal,
            @ForAll boolean lower,
            @ForAll boolean improves) {
        var rule = new Scale(
                improves,
                Exact.of(9),
                Exact.of(1, 2),
                Exact.of(1),
                Exact.of(9),
                Exact.of(10),
                Exact.ZERO,
                0,
                Rounding.HALF_UP);
        var points = rule.of(
                column(new long[] {Math.min(one, other), Math.max(one, other)}, 3),
                column(new long[] {start}, 3),
                column(new long[] {goal}, 3),
                Truths.constant(lower));
        int order = points.get(0).compareTo(points.get(1));
        assertThat(lower ? order : -order).isGreaterThanOrEqualTo(0);
    }

    @Property(tries = 300)
    void rootsAreTheNearestToTheirPlaces(@ForAll @LongRange(min = 0) long x, @ForAll @IntRange(max = 12) int places) {
        var root = Curves.sqrt(Exact.of(x, 1000), places);
        var half = Exact.of(1, 2).times(Exact.of(BigDecimal.ONE.movePointLeft(places)));
        var above = root.plus(half);
        var below = max(Exact.ZERO, root.minus(half));
        assertThat(above.times(above)).isGreaterThan(Exact.of(x, 1000));
        assertThat(below.times(below)).isLessThanOrEqualTo(Exact.of(x, 1000));
    }

    @Property(tries = 200)
    void expOfASumIsTheProductOfExps(
            @ForAll @IntRange(min = -3000, max = 3000) int a, @ForAll @IntRange(min = -3000, max = 3000) int b) {
        var one = decimal(Curves.exp(Exact.of(a, 100), 60));
        var other = decimal(Curves.exp(Exact.of(b, 100), 60));
        var both = decimal(Curves.exp(Exact.of((long) a + b, 100), 60));
        var product = one.multiply(other);
        var tolerance = one.add(other).add(BigDecimal.ONE).movePointLeft(59);
        assertThat(product.subtract(both).abs()).isLessThan(tolerance);
    }

    private static BigDecimal decimal(Exact value) {
        return new BigDecimal(value.over()).divide(new BigDecimal(value.under()), MathContext.UNLIMITED);
    }

    private static Exact min(Exact a, Exact b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Exact max(Exact a, Exact b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
