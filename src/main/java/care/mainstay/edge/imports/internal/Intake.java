package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import java.util.List;

/** How rows of one kind are read and given to the room they belong to. One class a kind. */
interface Intake<T> {

    ImportKind kind();

    /** Reads a row; what is wrong with it is noted on the row, all of it, and the answer is then not used. */
    T read(MappedRow row, Bringing bringing);

    /**
     * Gives drafts to their room in the transaction that is open, and answers for each in the same order. A {@link
     * care.mainstay.foundation.kernel.Refused} undoes the whole batch, which is then tried in halves.
     */
    List<Verdict> take(List<Draft<T>> drafts, Bringing bringing);

    /** Whether each row's acts are transactions of their own, because they open records between organisations. */
    default boolean actsRowByRow() {
        return false;
    }

    /** For a dry run of an intake that acts row by row: what would be refused, without doing anything. */
    default List<Verdict> consider(List<Draft<T>> drafts, Bringing bringing) {
        throw new IllegalStateException(kind() + " is tried by taking it and undoing it");
    }
}
