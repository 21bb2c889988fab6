package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.column.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a grain, in the order of their text: the rows of every quantity that stands for each of them.
 *
 * @param names of the dimensions, in the order of the alphabet
 * @param keys finds the row of a key, for a frame that was drawn in the one it was drawn from
 * @param blank a fault for each row whose key is not whole
 */
record Frame(Grain grain, List<String> names, int size, Keys keys, Issue @Nullable [] blank) {

    /** By dimension, then by row. */
    int[][] codes() {
        return keys.codes();
    }

    /** The row of a key given by codes, one array for each dimension in the order of the names; −1 when there is none. */
    int find(int[][] key, int at) {
        return keys.find(key, at);
    }
}
