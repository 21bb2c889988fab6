package care.mainstay.money.terms.internal.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of yes or no. */
public final class Truths extends Column {

    final boolean[] values;

    public Truths(boolean[] values, Issue @Nullable [] issues) {
        super(issues);
        this.values = values;
    }

    public static Truths constant(boolean value) {
        return new Truths(new boolean[] {value}, null);
    }

    /** The issues of a column of another kind that has nothing else. */
    public static Truths absent(Column issues) {
        return new Truths(new boolean[issues.length()], issues.issues);
    }

    /** Where the two say the same. */
    public Truths is(Truths other) {
        int n = length(this, other);
        var same = new boolean[n];
        for (int i = 0; i < n; i++) {
            same[i] = get(i) == other.get(i);
        }
        return new Truths(same, issues(n, this, other));
    }

    @Override
    public int length() {
        return values.length;
    }

    public boolean get(int i) {
        return values[i & mask()];
    }

    @Override
    public Truths at(int[] positions, @Nullable Issue absent) {
        var found = new boolean[positions.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = positions[i] >= 0 && get(positions[i]);
        }
        return new Truths(found, issuesAt(issues, mask(), positions, absent));
    }

    @Override
    Truths with(Issue @Nullable [] others) {
        return new Truths(values, others);
    }

    @Override
    public String show(int i) {
        var issue = issue(i);
        return issue != null ? issue.reason() : get(i) ? "yes" : "no";
    }

    @Override
    public int[] saying(boolean yes) {
        var found = new int[values.length];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            if (values[i] == yes && (issues == null || issues[i] == null)) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    public Truths not() {
        var result = new boolean[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = !values[i];
        }
        return new Truths(result, issues);
    }

    static Truths merged(int length, int[][] rows, Column[] parts) {
        var all = new boolean[length];
        for (int k = 0; k < parts.length; k++) {
            for (int j = 0; parts[k] instanceof Truths part && j < rows[k].length; j++) {
                all[rows[k][j]] = part.get(j);
            }
        }
        return new Truths(all, mergeIssues(length, rows, parts));
    }
}
