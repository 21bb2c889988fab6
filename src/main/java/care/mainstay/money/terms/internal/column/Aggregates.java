package care.mainstay.money.terms.internal.column;

import care.mainstay.money.terms.internal.number.Exact;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One number for each group of rows.
 *
 * <p>A missing value among the rows makes the result missing, unless missing ones are skipped; a fault among them is
 * always the result's. Nothing left to add up is missing too, never zero; only {@link #count} answers 0.
 */
public final class Aggregates {

    static final Issue NOTHING = Issue.missing("there is nothing to take together");

    private Aggregates() {}

    public static Numbers sum(Numbers values, Groups groups, boolean skip) {
        var taken = skip ? groups.present(values) : groups;
        var sums = sums(values, taken);
        return sums.made(taken.emptyOnes(taken.issues(values), NOTHING));
    }

    public static Numbers mean(Numbers values, Groups groups, boolean skip) {
        return weightedMean(values, Numbers.constant(Exact.ONE), groups, skip);
    }

    /** Σ value × weight ÷ Σ weight over the values that are there: the weights of missing ones fall to the others. */
    public static Numbers weightedMean(Numbers values, Numbers weights, Groups groups, boolean skip) {
        var taken = skip ? groups.present(values, weights) : groups;
        var weighted = Arithmetic.times(values.with(null), weights.with(null));
        var issues = taken.emptyOnes(taken.issues(values, weights), NOTHING);
        var above = sums(weighted, taken).made(null);
        var below = sums(weights, taken).made(null);
        return Arithmetic.dividedBy(above.with(issues), below);
    }

    private static Numbers.Maker sums(Numbers values, Groups groups) {
        int mask = values.mask();
        var sums = new Numbers.Maker(groups.count(), values.under == null ? values.scale : -1);
        Exact[] exact = null;
        var of = groups.of();
        for (int i = 0; i < of.length; i++) {
            int g = of[i];
            if (g < 0 || !values.isPresent(i)) {
                continue;
            }
            boolean isPlain = !values.isBig(i & mask) && (exact == null || exact[g] == null);
            if (!isPlain || !add(sums, g, values, i & mask)) {
                exact = exact == null ? new Exact[groups.count()] : exact;
                var before = exact[g] == null ? sums.get(g) : exact[g];
                exact[g] = before.plus(values.get(i));
            }
        }
        if (exact != null) {
            for (int g = 0; g < exact.length; g++) {
                if (exact[g] != null) {
                    sums.ratio(g, 0, 1);
                    sums.set(g, exact[g]);
                }
            }
        }
        return sums;
    }

    /** Adds a value to a sum, or answers that it needs more than longs. */
    private static boolean add(Numbers.Maker sums, int g, Numbers values, int at) {
        long x = sums.over[g];
        long y = values.over[at];
        long below = 1;
        if (sums.under != null && values.under != null) {
            long ux = sums.under[g];
            long uy = values.under[at];
            below = ux;
            if (ux != uy) {
                below = ux * uy;
                long left = x * uy;
                long right = y * ux;
                if (Arithmetic.overflows(ux, uy, below)
                        || Arithmetic.overflows(x, uy, left)
                        || Arithmetic.overflows(y, ux, right)) {
                    return false;
                }
                x = left;
                y = right;
            }
        }
        long sum = x + y;
        if (((x ^ sum) & (y ^ sum)) < 0) {
            return false;
        }
        sums.ratio(g, sum, below);
        return true;
    }

    /** How many values are there; missing ones never count. */
    public static Numbers count(Column values, Groups groups) {
        var taken = groups.present(values);
        var counts = new long[groups.count()];
        for (int i = 0; i < taken.of().length; i++) {
            if (taken.of()[i] >= 0) {
                counts[taken.of()[i]]++;
            }
        }
        return Numbers.decimals(counts, 0, taken.issues(values));
    }

    /** How many rows say yes. */
    public static Numbers countOfYes(Truths values, Groups groups, boolean skip) {
        var taken = skip ? groups.present(values) : groups;
        var counts = new long[groups.count()];
        for (int i = 0; i < taken.of().length; i++) {
            if (taken.of()[i] >= 0 && values.isPresent(i) && values.get(i)) {
                counts[taken.of()[i]]++;
            }
        }
        return Numbers.decimals(counts, 0, taken.issues(values));
    }

    public static Numbers extreme(Numbers values, Groups groups, boolean greatest, boolean skip) {
        var taken = skip ? groups.present(values) : groups;
        var issues = taken.emptyOnes(taken.issues(values), NOTHING);
        int mask = values.mask();
        var of = taken.of();
        var found = new int[groups.count()];
        Arrays.fill(found, -1);
        for (int i = 0; i < of.length; i++) {
            int g = of[i];
            if (g >= 0 && values.isPresent(i) && (found[g] < 0 || isBeyond(values, i & mask, found[g], greatest))) {
                found[g] = i & mask;
            }
        }
        return values.with(null).at(found, null).with(issues);
    }

    private static boolean isBeyond(Numbers values, int one, int other, boolean greatest) {
        int order = values.isBig(one) || values.isBig(other)
                ? values.get(one).compareTo(values.get(other))
                : values.under == null
                        ? Long.compare(values.over[one], values.over[other])
                        : Arithmetic.crossed(
                                values.over[one], values.under[one], values.over[other], values.under[other]);
        return greatest ? order > 0 : order < 0;
    }

    /**
     * The value below which a share of the values lies: at position {@code share × (n − 1)} of the values in order, counted
     * from 0, and between two of them in proportion.
     */
    public static Numbers percentile(Numbers values, Exact share, Groups groups, boolean skip) {
        var taken = skip ? groups.present(values) : groups;
        var issues = taken.emptyOnes(taken.issues(values), NOTHING);
        var result = new Numbers.Maker(groups.count(), -1);
        var members = taken.members();
        for (int g = 0; g < members.length; g++) {
            if (members[g].length > 0 && (issues == null || issues[g] == null)) {
                result.set(g, percentile(sorted(values, members[g]), share));
            }
        }
        return result.made(issues);
    }

    static Exact[] sorted(Numbers values, int[] members) {
        var sorted = new Exact[members.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = values.get(members[k]);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    static Exact percentile(Exact[] sorted, Exact share) {
        var position = share.times(Exact.of(sorted.length - 1L));
        int below = position.over().divide(position.under()).intValueExact();
        var rest = position.minus(Exact.of(below));
        if (rest.signum() == 0) {
            return sorted[below];
        }
        return sorted[below].plus(rest.times(sorted[below + 1].minus(sorted[below])));
    }

    /** Whether all rows say yes, or any does. */
    public static Truths allOrAny(Truths values, Groups groups, boolean all, boolean skip) {
        var taken = skip ? groups.present(values) : groups;
        var results = new boolean[groups.count()];
        Arrays.fill(results, all);
        for (int i = 0; i < taken.of().length; i++) {
            int g = taken.of()[i];
            if (g >= 0 && values.isPresent(i) && values.get(i) != all) {
                results[g] = !all;
            }
        }
        return new Truths(results, taken.issues(values));
    }

    static @Nullable Issue worst(Column values, int[] members) {
        Issue found = null;
        for (int i : members) {
            found = Column.worse(found, values.issue(i));
        }
        return found;
    }
}
