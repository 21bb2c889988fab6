package care.mainstay.money.terms.internal.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of one quantity at many keys, each present or with the {@link Issue} that stands in its place.
 *
 * <p>A column never changes. One of length 1 is a constant and stands for its value at every key, which costs nothing:
 * position {@code i & mask()} is right for both.
 */
public abstract sealed class Column permits Numbers, Texts, Truths {

    final Issue @Nullable [] issues;

    Column(Issue @Nullable [] issues) {
        this.issues = issues;
    }

    public abstract int length();

    /** The values at these positions; −1 gives the issue named. */
    public abstract Column at(int[] positions, @Nullable Issue absent);

    /** The value as a person reads it; for a missing one, its reason. */
    public abstract String show(int i);

    /** The same values with issues of their own where these are given. */
    abstract Column with(Issue @Nullable [] others);

    final int mask() {
        return length() == 1 ? 0 : -1;
    }

    public final boolean isPresent(int i) {
        return issues == null || issues[i & mask()] == null;
    }

    public final @Nullable Issue issue(int i) {
        return issues == null ? null : issues[i & mask()];
    }

    /** Whether every value is there. */
    public final boolean isComplete() {
        return issues == null;
    }

    /** How long what is made of these columns is. */
    static int length(Column... columns) {
        for (Column each : columns) {
            if (each.length() != 1) {
                return each.length();
            }
        }
        return 1;
    }

    /** The issues of what is made of these columns: a fault before a missing value, else the first. */
    static Issue @Nullable [] issues(int length, Column... columns) {
        Issue[] all = null;
        for (Column each : columns) {
            if (each.issues == null) {
                continue;
            }
            if (all == null && each.issues.length == length) {
                all = each.issues.clone();
                continue;
            }
            if (all == null) {
                all = new Issue[length];
            }
            for (int i = 0; i < length; i++) {
                all[i] = worse(all[i], each.issues[i & each.mask()]);
            }
        }
        return all;
    }

    static @Nullable Issue worse(@Nullable Issue one, @Nullable Issue other) {
        if (one == null) {
            return other;
        }
        return other != null && other.isFault() && !one.isFault() ? other : one;
    }

    static Issue @Nullable [] issuesAt(Issue @Nullable [] issues, int mask, int[] positions, @Nullable Issue absent) {
        Issue[] found = null;
        for (int i = 0; i < positions.length; i++) {
            int from = positions[i];
            Issue issue = from < 0 ? absent : issues == null ? null : issues[from & mask];
            if (issue != null) {
                if (found == null) {
                    found = new Issue[positions.length];
                }
                found[i] = issue;
            }
        }
        return found;
    }

    /**
     * Puts columns for parts of the rows together: part k holds the rows of {@code rows[k]}, in that order.
     *
     * <p>A part of another kind than the others holds nothing but issues.
     */
    public static Column merge(int length, int[][] rows, Column[] parts) {
        for (Column part : parts) {
            if (part instanceof Texts) {
                return Texts.merged(length, rows, parts);
            }
            if (part instanceof Truths) {
                return Truths.merged(length, rows, parts);
            }
        }
        return Numbers.merged(length, rows, parts);
    }

    /** The positions that say yes, or those that say no; none of a column that says neither. */
    public int[] saying(boolean yes) {
        return new int[0];
    }

    /** The positions at which there is an issue, missing values only or all of them. */
    public final int[] withIssue(boolean missingOnly) {
        if (issues == null) {
            return new int[0];
        }
        var found = new int[issues.length];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            var issue = issues[i];
            if (issue != null && !(missingOnly && issue.isFault())) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** The positions that are not among these, which are in order. */
    public static int[] others(int length, int[] positions) {
        var found = new int[length - positions.length];
        int n = 0;
        int k = 0;
        for (int i = 0; i < length; i++) {
            if (k < positions.length && positions[k] == i) {
                k++;
            } else {
                found[n++] = i;
            }
        }
        return found;
    }

    /**
     * The same with others at some positions, in their order.
     *
     * @param others one for each of the positions, or a constant
     */
    Column patched(int[] positions, Column others) {
        var rest = others(length(), positions);
        return merge(length(), new int[][] {rest, positions}, new Column[] {at(rest, null), others});
    }

    /** The same values with others where they are missing. */
    public final Column otherwise(int[] missing, Column instead) {
        return patched(missing, instead);
    }

    final Issue @Nullable [] patchedIssues(int[] positions, Column others) {
        if (issues == null && others.issues == null) {
            return null;
        }
        var all = issues == null ? new Issue[length()] : issues.clone();
        boolean some = others.issues != null;
        for (int j = 0; j < positions.length; j++) {
            all[positions[j]] = others.issue(j);
        }
        for (int i = 0; i < all.length && !some; i++) {
            some = all[i] != null;
        }
        return some ? all : null;
    }

    /** The same values, but none where there is an issue more; constants become a column of that length. */
    public final Column marked(Issue @Nullable [] more) {
        if (more == null) {
            return this;
        }
        var whole = length() == more.length ? this : at(new int[more.length], null);
        var all = new Issue[more.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = worse(more[i], whole.issue(i));
        }
        return whole.with(all);
    }

    /** Only why values are not there, without a kind of value. */
    public final Column asIssues() {
        return new Numbers(new long[length()], null, 0, null, issues);
    }

    /** Where a value is missing; a fault stays one. */
    public final Truths areMissing() {
        var missing = new boolean[length()];
        Issue[] faults = null;
        for (int i = 0; i < missing.length; i++) {
            var issue = issue(i);
            missing[i] = issue != null && !issue.isFault();
            if (issue != null && issue.isFault()) {
                faults = faults == null ? new Issue[missing.length] : faults;
                faults[i] = issue;
            }
        }
        return new Truths(missing, faults);
    }

    static Issue @Nullable [] mergeIssues(int length, int[][] rows, Column[] parts) {
        Issue[] all = null;
        for (int k = 0; k < parts.length; k++) {
            if (parts[k].issues != null) {
                all = all == null ? new Issue[length] : all;
                for (int j = 0; j < rows[k].length; j++) {
                    all[rows[k][j]] = parts[k].issue(j);
                }
            }
        }
        return all;
    }
}
