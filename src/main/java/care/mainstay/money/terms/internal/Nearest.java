package care.mainstay.money.terms.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody most likely meant. */
public final class Nearest {

    private Nearest() {}

    /** The name with the fewest letters to change, if that is few enough to be a slip. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String best = null;
        int fewest = (typed.length() < 4 ? 1 : Math.max(2, typed.length() / 3)) + 1;
        for (String name : known) {
            int changes = changes(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), fewest);
            if (changes < fewest || changes == fewest && best != null && name.compareTo(best) < 0) {
                fewest = changes;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to insert, leave out, replace or swap; gives up at the limit. */
    private static int changes(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit + 1;
        }
        int width = other.length() + 1;
        var before = new int[width];
        var last = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[width];
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int replace = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + replace);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int least = limit;
            for (int changed : row) {
                least = Math.min(least, changed);
            }
            if (least >= limit) {
                return limit + 1;
            }
            before = last;
            last = row;
        }
        return last[width - 1];
    }
}
