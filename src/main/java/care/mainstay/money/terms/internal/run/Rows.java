package care.mainstay.money.terms.internal.run;

import org.jspecify.annotations.Nullable;

/** Choosing rows by their positions. */
final class Rows {

    private Rows() {}

    /** The rows at these positions of a choice of rows; null is all rows. */
    static int[] chosen(int @Nullable [] rows, int[] positions) {
        if (rows == null) {
            return positions;
        }
        var chosen = new int[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = rows[positions[i]];
        }
        return chosen;
    }
}
