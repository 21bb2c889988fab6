package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.number.Rounding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/** Writes cells of CSV: quoted only where they must be, lines ended by a line feed. */
final class CsvWriter {

    private final Appendable file;
    private final StringBuilder text = new StringBuilder();
    private boolean atStart = true;

    CsvWriter(Appendable file) {
        this.file = file;
    }

    CsvWriter cell(String value) {
        if (!atStart) {
            text.append(',');
        }
        atStart = false;
        boolean quotes = false;
        for (int i = 0; i < value.length() && !quotes; i++) {
            char c = value.charAt(i);
            quotes = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quotes) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
        return this;
    }

    void end() {
        try {
            file.append(text.append('\n'));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        text.setLength(0);
        atStart = true;
    }

    /** A value as a file holds it; an empty cell where there is none. */
    static String cell(Column values, int row, Optional<Integer> places, Rounding rounding, boolean isDay) {
        if (!values.isPresent(row)) {
            return "";
        }
        if (values instanceof Numbers numbers) {
            if (isDay) {
                return LocalDate.ofEpochDay(numbers.get(row).over().longValueExact())
                        .toString();
            }
            if (places.isPresent()) {
                return numbers.get(row).decimal(places.get(), rounding).toPlainString();
            }
        }
        return values.show(row);
    }
}
