package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.column.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a grain, in the order of their text: the rows of every quantity that stands for each of them.
 *
 * @param names of the dimensions, in the order of the alphabet
 * @param codes by dimension, then by row
 * @param index finds a key's number; {@code rowOf} its row
 * @param blank a fault for each row whose key is not whole
 */
record Frame(
        Grain grain,
        List<String> names,
        int size,
        int[][] codes,
        KeyIndex index,
        int[] rowOf,
        Issue @Nullable [] blank) {

    /** The row of a key given by codes, one array for each dimension in the order of the names; −1 when there is none. */
    int find(int[][] key, int at) {
        int id = index.get(key, at);
        return id < 0 || id >= rowOf.length ? -1 : rowOf[id];
    }
}
