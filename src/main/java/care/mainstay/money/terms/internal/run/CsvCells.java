package care.mainstay.money.terms.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads a CSV file cell by cell without keeping more than a row of it.
 *
 * <p>Cells are divided by commas, rows by line ends; a cell may stand in quotes, and then a quote in it is doubled. White
 * space around a cell does not belong to it.
 */
final class CsvCells {

    /** A file that cannot be read as CSV: why, and what to do about it. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;
        private final String maybe;

        Broken(String words, String maybe) {
            super(words);
            this.maybe = maybe;
        }

        String maybe() {
            return maybe;
        }
    }

    /** A cell longer than this is not data. */
    static final int GREATEST_CELL = 100_000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private boolean first = true;

    private char[] row = new char[1024];
    private int length;
    private int[] ends = new int[64];
    private int cells;
    private int line;
    private int nextLine = 1;

    CsvCells(Reader reader) {
        this.reader = reader;
    }

    /** The line on which the row starts. */
    int line() {
        return line;
    }

    int cells() {
        return cells;
    }

    char[] characters() {
        return row;
    }

    int from(int cell) {
        int from = cell == 0 ? 0 : ends[cell - 1];
        while (from < ends[cell] && row[from] <= ' ') {
            from++;
        }
        return from;
    }

    int to(int cell) {
        int to = ends[cell];
        int from = cell == 0 ? 0 : ends[cell - 1];
        while (to > from && row[to - 1] <= ' ') {
            to--;
        }
        return to;
    }

    /** Whether a character stands anywhere in the row. */
    boolean holds(char c) {
        for (int i = 0; i < length; i++) {
            if (row[i] == c) {
                return true;
            }
        }
        return false;
    }

    String text(int cell) {
        int from = from(cell);
        return new String(row, from, Math.max(0, to(cell) - from));
    }

    /** Goes to the next row that is not empty; false at the end of the file. */
    boolean next() throws IOException {
        do {
            line = nextLine;
            length = 0;
            cells = 0;
            if (!read()) {
                return false;
            }
        } while (cells == 1 && from(0) >= to(0));
        return true;
    }

    private boolean read() throws IOException {
        int c = take();
        if (c < 0) {
            return false;
        }
        boolean quoted = false;
        boolean wasQuoted = false;
        int opened = line;
        for (; ; c = take()) {
            if (quoted) {
                if (c < 0) {
                    throw new Broken(
                            "a quote opens on line " + opened + " and is not closed before the file ends",
                            "Maybe the file was cut off: compare its last line. A quote within quotes is written twice.");
                }
                if (c == '"') {
                    quoted = peek() == '"';
                    wasQuoted = !quoted;
                    if (quoted) {
                        take();
                        put('"');
                    }
                } else {
                    nextLine += c == '\n' ? 1 : 0;
                    put((char) c);
                }
            } else if (c == '"' && isCellEmpty() && !wasQuoted) {
                quoted = true;
                opened = nextLine;
            } else if (c == ',' || c == '\n' || c == '\r' || c < 0) {
                endCell();
                wasQuoted = false;
                if (c != ',') {
                    if (c == '\r' && peek() == '\n') {
                        take();
                    }
                    nextLine++;
                    return true;
                }
            } else {
                put((char) c);
            }
        }
    }

    private boolean isCellEmpty() {
        int from = cells == 0 ? 0 : ends[cells - 1];
        for (int i = from; i < length; i++) {
            if (row[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void put(char c) throws IOException {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        if (length - (cells == 0 ? 0 : ends[cells - 1]) > GREATEST_CELL) {
            throw new Broken(
                    "the cell on line " + line + " has more than " + GREATEST_CELL + " characters",
                    "Maybe a quote opens there that is never closed.");
        }
        row[length++] = c;
    }

    private void endCell() {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = length;
    }

    private int peek() throws IOException {
        return fill() ? buffer[at] : -1;
    }

    private int take() throws IOException {
        return fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = reader.read(buffer, 0, buffer.length);
        if (first && end > 0) {
            first = false;
            // a byte order mark, as some spreadsheets write it
            at = buffer[0] == '\ufeff' ? 1 : 0;
            return at < end || fill();
        }
        return end > 0;
    }
}
