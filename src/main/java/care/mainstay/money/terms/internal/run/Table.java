package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Map;
import java.util.Objects;

/**
 * A table of evidence as it was read.
 *
 * @param columns by name, every one the sheet asks for
 * @param lines for each row the line of the file it starts on
 * @param isGiven false for an optional table that was left out
 */
record Table(Sheet.Input input, Map<String, Column> columns, int[] lines, boolean isGiven) {

    int size() {
        return lines.length;
    }

    Column column(String name) {
        return Objects.requireNonNull(columns.get(name));
    }

    Texts texts(String name) {
        return (Texts) column(name);
    }
}
