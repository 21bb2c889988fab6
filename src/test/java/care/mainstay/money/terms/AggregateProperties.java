package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.internal.column.Aggregates;
import care.mainstay.money.terms.internal.column.Arithmetic;
import care.mainstay.money.terms.internal.column.Groups;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Scale;
import care.mainstay.money.terms.internal.column.Standings;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is taken together over longs, against the same over plain fractions of big integers: no difference, ever. */
class AggregateProperties {

    private static final Groups ODD_AND_EVEN = new Groups(new int[] {0, 1, 0, 1, 0, 1}, 2);

    /** Numbers of every size, many of them next to where a long ends, and many alike. */
    @Provide
    Arbitrary<List<Long>> six() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(-50, 50),
                        Arbitraries.longs().between(0, 5_000_000_000L),
                        Arbitraries.of(0L, Long.MAX_VALUE, Long.MIN_VALUE, 3_037_000_500L, 1L << 61))
                .list()
                .ofSize(6);
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    /** A decimal column, or the same divided by small numbers of its own so that it is one of fractions. */
    private static Numbers column(List<Long> values, int scale, boolean fractions) {
        var decimals = Numbers.decimals(longs(values), scale, null);
        return fractions
                ? Arithmetic.dividedBy(decimals, Numbers.decimals(new long[] {7, 7, 3, 11, 7, 1}, 0, null))
                : decimals;
    }

    private static List<Exact> group(Numbers values, int group) {
        var found = new ArrayList<Exact>();
        for (int i = group; i < 6; i += 2) {
            found.add(values.get(i));
        }
        return found;
    }

    private static Exact sum(List<Exact> values) {
        return values.stream().reduce(Exact.ZERO, Exact::plus);
    }

    @Property
    void sumsAndWeightedMeansOfGroupsAreExact(
            @ForAll("six") List<Long> first,
            @ForAll("six") List<Long> second,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll boolean fractions,
            @ForAll boolean otherFractions) {
        var values = column(first, scale, fractions);
        var weights = column(second, 2, otherFractions);
        var sums = Aggregates.sum(values, ODD_AND_EVEN, false);
        var means = Aggregates.weightedMean(values, weights, ODD_AND_EVEN, false);
        for (int g = 0; g < 2; g++) {
            var of = group(values, g);
            var by = group(weights, g);
            assertThat(sums.get(g)).isEqualTo(sum(of));
            var above = Exact.ZERO;
            for (int k = 0; k < 3; k++) {
                above = above.plus(of.get(k).times(by.get(k)));
            }
            if (sum(by).signum() == 0) {
                assertThat(means.show(g)).isEqualTo("division by zero");
            } else {
                assertThat(means.get(g)).isEqualTo(above.dividedBy(sum(by)));
            }
        }
    }

    @Property
    void theLeastTheGreatestAndTheMiddleAreThoseOfTheGroupInOrder(
            @ForAll("six") List<Long> six, @ForAll @IntRange(max = 18) int scale, @ForAll boolean fractions) {
        var values = column(six, scale, fractions);
        var least = Aggregates.extreme(values, ODD_AND_EVEN, false, false);
        var greatest = Aggregates.extreme(values, ODD_AND_EVEN, true, false);
        var middle = Aggregates.percentile(values, Exact.of(1, 2), ODD_AND_EVEN, false);
        for (int g = 0; g < 2; g++) {
            var sorted = group(values, g).stream().sorted().toList();
            assertThat(least.get(g)).isEqualTo(sorted.get(0));
            assertThat(middle.get(g)).isEqualTo(sorted.get(1));
            assertThat(greatest.get(g)).isEqualTo(sorted.get(2));
        }
    }

    @Property
    void whatIsMissingIsNeitherLeastNorGreatest(@ForAll("six") List<Long> six, @ForAll @IntRange(max = 5) int missing) {
        var issues = new Issue[6];
        issues[missing] = Issue.missing("not seen");
        var values = Numbers.decimals(longs(six), 2, issues);
        var one = new Groups(new int[6], 1);
        var left = new ArrayList<Exact>();
        for (int i = 0; i < 6; i++) {
            if (i != missing) {
                left.add(values.get(i));
            }
        }
        assertThat(Aggregates.extreme(values, one, true, true).get(0)).isEqualTo(java.util.Collections.max(left));
        assertThat(Aggregates.extreme(values, one, false, true).get(0)).isEqualTo(java.util.Collections.min(left));
        assertThat(Aggregates.extreme(values, one, false, false).show(0)).isEqualTo("not seen");
    }

    /** The largest remainders, worked out in fractions. */
    @Property
    void aPoolIsDividedAsInFractions(
            @ForAll long pence,
            @ForAll @Size(6) List<@IntRange(max = 9) Integer> small,
            @ForAll("six") List<Long> large,
            @ForAll boolean isLarge,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll boolean equally) {
        var weights = isLarge
                ? Numbers.decimals(
                        longs(large.stream().map(weight -> Math.max(0, weight)).toList()), scale, null)
                : Numbers.decimals(longs(small.stream().map(Long::valueOf).toList()), scale, null);
        var amount = Numbers.decimals(new long[] {pence}, 2, null);
        var parts = Standings.distributed(
                amount, weights, new Groups(new int[6], 1), new int[] {5, 4, 3, 2, 1, 0}, 2, equally);
        assertThat(parts.isComplete()).isTrue();
        var expected = expected(pence, weights, equally);
        for (int i = 0; i < 6; i++) {
            assertThat(parts.get(i)).isEqualTo(expected[i]);
        }
    }

    private static Exact[] expected(long pence, Numbers weights, boolean equally) {
        var total = Exact.ZERO;
        for (int i = 0; i < 6; i++) {
            total = total.plus(weights.get(i));
        }
        var parts = new Exact[6];
        if (total.signum() == 0 && !equally) {
            Arrays.fill(parts, Exact.ZERO);
            return parts;
        }
        var whole = Exact.of(pence).signum() < 0 ? Exact.of(pence).negated() : Exact.of(pence);
        var rests = new Exact[6];
        var left = whole;
        for (int i = 0; i < 6; i++) {
            var share = total.signum() == 0 ? Exact.of(1, 6) : weights.get(i).dividedBy(total);
            parts[i] = share.times(whole).rounded(0, Rounding.FLOOR);
            rests[i] = share.times(whole).minus(parts[i]);
            left = left.minus(parts[i]);
        }
        var order = new Integer[] {5, 4, 3, 2, 1, 0};
        Arrays.sort(order, Comparator.comparing((Integer i) -> rests[i]).reversed());
        for (int k = 0; k < left.over().intValueExact(); k++) {
            parts[order[k]] = parts[order[k]].plus(Exact.ONE);
        }
        for (int i = 0; i < 6; i++) {
            parts[i] = parts[i].times(Exact.of(pence < 0 ? -1 : 1, 100));
        }
        return parts;
    }

    @Property
    void aDefaultStandsWhereAValueIsMissingAndNowhereElse(
            @ForAll("six") List<Long> six,
            @ForAll("six") List<Long> instead,
            @ForAll @IntRange(max = 18) int one,
            @ForAll @IntRange(max = 18) int other,
            @ForAll boolean fractions) {
        var issues = new Issue[] {null, Issue.missing("a"), Issue.fault("b"), null, Issue.missing("c"), null};
        var values = Numbers.decimals(longs(six), one, issues);
        var defaults = column(instead, other, fractions).at(new int[] {0, 1}, null);
        var filled = (Numbers) values.otherwise(values.withIssue(true), defaults);
        assertThat(filled.get(0)).isEqualTo(values.get(0));
        assertThat(filled.get(1)).isEqualTo(defaults.get(0));
        assertThat(filled.show(2)).isEqualTo("b");
        assertThat(filled.get(4)).isEqualTo(defaults.get(1));
        assertThat(filled.isPresent(4)).isTrue();
    }

    /** Points over columns of every size: those that never leave the longs, and those that do. */
    @Property
    void pointsAreExactWhateverTheSizeOfTheColumn(
            @ForAll("six") List<Long> values,
            @ForAll("six") List<Long> starts,
            @ForAll("six") List<Long> goals,
            @ForAll @IntRange(max = 60) int smaller,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll boolean lower,
            @ForAll boolean improves,
            @ForAll Rounding rounding) {
        var rule = new Scale(
                improves,
                Exact.of(10),
                Exact.of(-1, 2),
                Exact.of(-3),
                Exact.of(9),
                Exact.of(9),
                Exact.ZERO,
                1,
                rounding);
        var value = column(shifted(values, smaller), scale, false);
        var start = column(shifted(starts, smaller), 0, false);
        var goal = column(shifted(goals, smaller), scale, false);
        var points = rule.of(value, start, goal, Truths.constant(lower));
        for (int i = 0; i < 6; i++) {
            var sign = Exact.of(lower ? -1 : 1);
            var gone = sign.times(value.get(i).minus(start.get(i)));
            var whole = sign.times(goal.get(i).minus(start.get(i)));
            Exact expected;
            if (improves && gone.signum() <= 0 || gone.compareTo(whole) < 0 && gone.signum() < 0) {
                expected = Exact.ZERO;
            } else if (gone.compareTo(whole) >= 0) {
                expected = Exact.of(9);
            } else {
                var between = Exact.of(10)
                        .times(gone)
                        .dividedBy(whole)
                        .plus(Exact.of(-1, 2))
                        .rounded(1, rounding);
                expected = between.compareTo(Exact.of(-3)) < 0
                        ? Exact.of(-3)
                        : between.compareTo(Exact.of(9)) > 0 ? Exact.of(9) : between;
            }
            assertThat(points.get(i)).isEqualTo(expected);
        }
    }

    private static List<Long> shifted(List<Long> values, int by) {
        return values.stream().map(value -> value >> by).toList();
    }
}
