package care.mainstay.money.terms.internal.column;

import care.mainstay.money.terms.internal.number.Curves;
import care.mainstay.money.terms.internal.number.Exact;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number for each row, from where it stands in its group: ranks, z-scores, winsorised values, shares of a pool.
 *
 * <p>A row whose own value is missing is missing and does not count for the others. A fault in a group is a fault of every
 * row of it, because everybody's standing hangs on it.
 */
public final class Standings {

    /** What equals share: the best of their ranks, the worst, or the mean of them. */
    public enum Ties {
        BEST,
        WORST,
        MEAN
    }

    /** One row's value at its place in the order of its group. */
    private interface Rule {
        void stand(int[] members, Numbers.Maker result);
    }

    private Standings() {}

    public static Numbers rank(Numbers values, Groups groups, boolean highestFirst, Ties ties) {
        return inGroups(values, groups, ties == Ties.MEAN ? -1 : 0, (members, result) -> {
            var order = new Integer[members.length];
            Arrays.setAll(order, k -> members[k]);
            Comparator<Integer> byValue = Comparator.comparing(values::get);
            Arrays.sort(order, highestFirst ? byValue.reversed() : byValue);
            for (int from = 0, to; from < order.length; from = to) {
                to = from + 1;
                while (to < order.length && values.get(order[to]).equals(values.get(order[from]))) {
                    to++;
                }
                var rank = switch (ties) {
                    case BEST -> Exact.of(from + 1L);
                    case WORST -> Exact.of(to);
                    case MEAN -> Exact.of(from + 1L + to, 2);
                };
                for (int k = from; k < to; k++) {
                    result.set(order[k], rank);
                }
            }
        });
    }

    /** (value − mean) ÷ standard deviation of the whole group, the deviation to so many places; 0 where all are equal. */
    public static Numbers zScore(Numbers values, Groups groups, int places) {
        return inGroups(values, groups, -1, (members, result) -> {
            var sum = Exact.ZERO;
            for (int i : members) {
                sum = sum.plus(values.get(i));
            }
            var mean = sum.dividedBy(Exact.of(members.length));
            var squares = Exact.ZERO;
            for (int i : members) {
                var off = values.get(i).minus(mean);
                squares = squares.plus(off.times(off));
            }
            var deviation = Curves.sqrt(squares.dividedBy(Exact.of(members.length)), places);
            for (int i : members) {
                result.set(
                        i,
                        deviation.signum() == 0
                                ? Exact.ZERO
                                : values.get(i).minus(mean).dividedBy(deviation));
            }
        });
    }

    /** Each value, but none beyond the two percentiles of its group. */
    public static Numbers winsorised(Numbers values, Groups groups, Exact low, Exact high) {
        return inGroups(values, groups, -1, (members, result) -> {
            var sorted = Aggregates.sorted(values, members);
            var least = Aggregates.percentile(sorted, low);
            var most = Aggregates.percentile(sorted, high);
            for (int i : members) {
                var value = values.get(i);
                result.set(i, value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value);
            }
        });
    }

    private static Numbers inGroups(Numbers values, Groups groups, int scale, Rule rule) {
        int n = groups.of().length;
        var issues = Column.issues(n, values);
        var result = new Numbers.Maker(n, scale);
        for (int[] all : groups.members()) {
            var fault = Optional.ofNullable(Aggregates.worst(values, all)).filter(Issue::isFault);
            if (fault.isPresent()) {
                issues = marked(issues, n, all, fault.get());
                continue;
            }
            int[] members = Arrays.stream(all).filter(values::isPresent).toArray();
            if (members.length > 0) {
                rule.stand(members, result);
            }
        }
        return result.made(issues);
    }

    private static Issue[] marked(Issue @Nullable [] issues, int n, int[] rows, Issue issue) {
        var marked = issues == null ? new Issue[n] : issues;
        for (int i : rows) {
            marked[i] = issue;
        }
        return marked;
    }

    /**
     * Divides each group's amount by weights, so that the parts are decimals of so many places and sum to the amount
     * exactly: each part is cut down, and the smallest units left go to the largest remainders, ties to the earlier row.
     *
     * <p>Any missing weight leaves the whole pool missing, any fault leaves it faulted; a weight below zero is a fault, and
     * so is an amount with more places. All weights zero: equal parts, or nothing for anybody, as the terms say.
     *
     * @param amounts by group
     * @param tieOrder rows in the order in which ties are settled
     */
    public static Numbers distributed(
            Numbers amounts, Numbers weights, Groups groups, int[] tieOrder, int places, boolean equallyWhenZero) {
        int n = groups.of().length;
        Issue[] issues = null;
        var result = new Numbers.Maker(n, places);
        var inTieOrder = new int[n];
        for (int k = 0; k < n; k++) {
            inTieOrder[tieOrder[k]] = k;
        }
        var members = groups.members();
        for (int g = 0; g < members.length; g++) {
            if (members[g].length == 0) {
                continue;
            }
            var issue = Column.worse(amounts.issue(g), Aggregates.worst(weights, members[g]));
            boolean isDone = issue == null
                    && Shares.of(amounts, g, weights, members[g], inTieOrder, places, equallyWhenZero, result);
            if (issue == null && !isDone) {
                issue = distribute(amounts.get(g), weights, members[g], inTieOrder, places, equallyWhenZero, result);
            }
            if (issue != null) {
                issues = marked(issues, n, members[g], issue);
            }
        }
        return result.made(issues);
    }

    static @Nullable Issue distribute(
            Exact amount,
            Numbers weights,
            int[] members,
            int[] inTieOrder,
            int places,
            boolean equally,
            Numbers.Maker result) {
        var unit = Exact.of(BigInteger.TEN.pow(places).longValueExact());
        var units = amount.times(unit);
        if (!units.under().equals(BigInteger.ONE)) {
            return Issue.fault("the amount " + amount + " cannot be paid out to " + places + " places");
        }
        var total = Exact.ZERO;
        for (int i : members) {
            if (weights.get(i).signum() < 0) {
                return Issue.fault("the weight " + weights.get(i) + " is below zero");
            }
            total = total.plus(weights.get(i));
        }
        if (total.signum() == 0 && !equally) {
            for (int i : members) {
                result.set(i, Exact.ZERO);
            }
            return null;
        }
        boolean isZero = total.signum() == 0;
        var left = units.over().abs();
        var remainders = new Exact[members.length];
        var parts = new BigInteger[members.length];
        for (int k = 0; k < members.length; k++) {
            var share = isZero
                    ? Exact.of(1, members.length)
                    : weights.get(members[k]).dividedBy(total);
            var exact = share.times(new Exact(units.over().abs(), BigInteger.ONE));
            parts[k] = exact.over().divide(exact.under());
            remainders[k] = exact.minus(new Exact(parts[k], BigInteger.ONE));
            left = left.subtract(parts[k]);
        }
        var order = new Integer[members.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(
                order,
                Comparator.comparing((Integer k) -> remainders[k])
                        .reversed()
                        .thenComparing(k -> inTieOrder[members[k]]));
        for (int k = 0; k < left.intValueExact(); k++) {
            parts[order[k]] = parts[order[k]].add(BigInteger.ONE);
        }
        for (int k = 0; k < members.length; k++) {
            var part = new Exact(amount.signum() < 0 ? parts[k].negate() : parts[k], BigInteger.ONE);
            result.set(members[k], part.dividedBy(unit));
        }
        return null;
    }
}
