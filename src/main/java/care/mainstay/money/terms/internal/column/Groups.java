package care.mainstay.money.terms.internal.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows belong together: for each row the number of its group, −1 for a row that is left out.
 *
 * @param of by row
 * @param count how many groups there are, empty ones included
 */
public record Groups(int[] of, int count) {

    /** The rows of each group, in their order. */
    public int[][] members() {
        var sizes = new int[count];
        for (int group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        var members = new int[count][];
        for (int g = 0; g < count; g++) {
            members[g] = new int[sizes[g]];
        }
        var next = new int[count];
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                members[of[i]][next[of[i]]++] = i;
            }
        }
        return members;
    }

    /** The rows that are not left out. */
    public int[] left() {
        var left = new int[of.length];
        int n = 0;
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                left[n++] = i;
            }
        }
        return Arrays.copyOf(left, n);
    }

    /** The groups of some of the rows. */
    public Groups at(int[] rows) {
        var chosen = new int[rows.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = of[rows[i]];
        }
        return new Groups(chosen, count);
    }

    /** The same groups without the rows for which a condition is not a yes; what is unknown stays, to be noticed. */
    public Groups where(Truths condition) {
        var kept = new int[of.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = condition.isPresent(i) && !condition.get(i) ? -1 : of[i];
        }
        return new Groups(kept, count);
    }

    /** The same groups without the rows where a value is missing; a fault stays, to be noticed. */
    Groups present(Column... columns) {
        var kept = of.clone();
        for (Column column : columns) {
            if (!column.isComplete()) {
                for (int i = 0; i < kept.length; i++) {
                    var issue = column.issue(i);
                    if (issue != null && !issue.isFault()) {
                        kept[i] = -1;
                    }
                }
            }
        }
        return new Groups(kept, count);
    }

    /** For each group the issue that any of its rows brings in: a fault before a missing value, else the first. */
    public Issue @Nullable [] issues(Column... columns) {
        Issue[] found = null;
        for (Column column : columns) {
            if (column.isComplete()) {
                continue;
            }
            for (int i = 0; i < of.length; i++) {
                var issue = column.issue(i);
                if (issue != null && of[i] >= 0) {
                    found = found == null ? new Issue[count] : found;
                    found[of[i]] = Column.worse(found[of[i]], issue);
                }
            }
        }
        return found;
    }

    /** Adds an issue for every group that has no rows and none yet. */
    Issue @Nullable [] emptyOnes(Issue @Nullable [] issues, Issue empty) {
        var filled = new boolean[count];
        for (int group : of) {
            if (group >= 0) {
                filled[group] = true;
            }
        }
        Issue[] found = issues;
        for (int g = 0; g < count; g++) {
            if (!filled[g] && (found == null || found[g] == null)) {
                found = found == null ? new Issue[count] : found;
                found[g] = empty;
            }
        }
        return found;
    }
}
