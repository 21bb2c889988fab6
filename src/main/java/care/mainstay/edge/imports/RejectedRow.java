package care.mainstay.edge.imports;

/**
 * A row that was not taken, and why.
 *
 * @param raw the row as it stood in the file
 * @param field the column that is wrong; empty when it is the whole row
 */
public record RejectedRow(long line, String raw, String field, String code, String words, String whatToDo) {}
