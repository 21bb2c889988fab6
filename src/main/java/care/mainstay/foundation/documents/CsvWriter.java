package care.mainstay.foundation.documents;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180) so that the same rows always give the same bytes: comma, {@code \n}, quotes only where
 * needed, an absent value as nothing and an empty text as {@code ""}.
 *
 * <p>For files that people open in a spreadsheet, {@link #forSpreadsheets} puts an apostrophe before text that a
 * spreadsheet would run as a formula ({@code =}, {@code +}, {@code -}, {@code @}); numbers stay numbers. A file meant to be
 * read back by a program is written without it, because it must give back exactly what was put in.
 */
public final class CsvWriter implements Closeable, Flushable {

    private final Appendable target;
    private final boolean guarded;
    private int columns = -1;

    private CsvWriter(Appendable target, boolean guarded) {
        this.target = target;
        this.guarded = guarded;
    }

    /** Exact text, for programs and for hashing. */
    public static CsvWriter exact(Appendable target) {
        return new CsvWriter(target, false);
    }

    /** Text that a spreadsheet shows and never runs. */
    public static CsvWriter forSpreadsheets(Appendable target) {
        return new CsvWriter(target, true);
    }

    /** One row. Every row must have as many values as the first; {@link IllegalArgumentException} otherwise. */
    public CsvWriter row(List<? extends @Nullable Object> values) {
        if (columns < 0) {
            columns = values.size();
        }
        if (values.size() != columns) {
            throw new IllegalArgumentException("a row of " + values.size() + " values in a table of " + columns);
        }
        try {
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    target.append(',');
                }
                value(values.get(i));
            }
            target.append('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null || value instanceof Optional<?> optional && optional.isEmpty()) {
            return;
        }
        var text =
                value instanceof Optional<?> optional ? String.valueOf(optional.orElseThrow()) : String.valueOf(value);
        if (guarded && !(value instanceof Number) && startsFormula(text)) {
            text = "'" + text;
        }
        if (!text.isEmpty() && !needsQuotes(text)) {
            target.append(text);
            return;
        }
        target.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        if (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1))) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void flush() throws IOException {
        if (target instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    /** Flushes and, when the target can be closed, closes it. */
    @Override
    public void close() throws IOException {
        flush();
        if (target instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
