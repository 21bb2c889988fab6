package care.mainstay.edge.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, read one at a time in constant memory; a broken row is reported with its line and reading goes on.
 *
 * <p>Rows are first cut out of the text by following quotes, then each is taken apart by commons-csv on its own, so that
 * one wrong quote cannot swallow the file: when a row that spans several lines turns out broken, only its first line is
 * given up and reading resumes on the next.
 *
 * <p>Example, with a quote that never closes on line 2:
 *
 * <pre>
 * 1  ref,note
 * 2  A1,"Ate well          → broken, line 2
 * 3  A2,Slept badly        → A2 | Slept badly
 * </pre>
 */
public final class CsvFile implements Closeable {

    /** The most characters a row may have: more is no record of a visit. */
    public static final int LONGEST_ROW = 1 << 20;

    /** As much of a row that is too long as is kept to be shown again, with {@link #CUT} after it. */
    static final int KEPT_OF_A_LONG_ROW = 4_000;

    /** Stands where the rest of a row that is too long was left out. */
    static final String CUT = "… [cut here: the row is too long to keep]";

    private static final int MOST_LINES_IN_A_ROW = 1_000;

    /** A line of the file. Of one that is too long only the beginning is held. */
    private record Line(long number, String text, boolean tooLong) {}

    private final Reader characters;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private final char separator;
    private final CSVFormat format;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private long lines;
    private int width = -1;

    public CsvFile(InputStream bytes, TextEncoding encoding, Separator separator) throws IOException {
        this(encoding.open(bytes), separator.character());
    }

    private CsvFile(Reader characters, char separator) {
        this.characters = characters;
        this.separator = separator;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(this.separator)
                .setIgnoreEmptyLines(false)
                .setRecordSeparator("\n")
                .get();
    }

    /** Rows of text that has been read before, such as a row given back. */
    public static CsvFile ofText(String text, char separator) {
        return new CsvFile(new StringReader(text), separator);
    }

    /** From now on a row is broken unless it has this many values. */
    public void expectWidth(int values) {
        this.width = values;
    }

    /** The next row that is not blank, or null at the end. */
    public @Nullable CsvRow next() {
        try {
            while (true) {
                var first = nextLine();
                if (first == null) {
                    return null;
                }
                var row = rowFrom(first);
                if (!row.isBlank()) {
                    return row;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CsvRow rowFrom(Line first) throws IOException {
        if (first.tooLong) {
            return cut(first);
        }
        var text = first.text;
        boolean open = openAtEnd(text, false);
        if (!open) {
            return readable(parse(first, text));
        }
        var following = new ArrayList<Line>();
        var whole = new StringBuilder(text);
        while (open) {
            var line = following.size() < MOST_LINES_IN_A_ROW ? nextLine() : null;
            if (line == null) {
                return giveUpFirst(
                        first,
                        following,
                        new Unreadable(
                                "imports.quote-never-closed",
                                "A quotation mark opens on line " + first.number + " and is never closed.",
                                "Maybe a mark inside a note is not doubled. Double it, or take it out."));
            }
            following.add(line);
            if (line.tooLong || whole.length() + line.text.length() > LONGEST_ROW) {
                return giveUpFirst(first, following, tooLong());
            }
            whole.append('\n').append(line.text);
            open = openAtEnd(line.text, true);
        }
        var row = parse(first, whole.toString());
        return row.broken().isPresent()
                ? giveUpFirst(first, following, row.broken().get())
                : readable(row);
    }

    /** A row below the headings that holds bytes of another encoding is broken, as a whole: it would lose characters. */
    private CsvRow readable(CsvRow row) {
        boolean lost = row.raw().indexOf(TextEncoding.UNREADABLE) >= 0;
        if (!lost || row.broken().isPresent()) {
            return row;
        }
        return width < 0
                ? new CsvRow(
                        row.line(), row.values().stream().map(CsvFile::shown).toList(), row.raw(), Optional.empty())
                : new CsvRow(row.line(), List.of(), shown(row.raw()), Optional.of(notInTheEncoding()));
    }

    private static String shown(String text) {
        return text.replace(TextEncoding.UNREADABLE, '\uFFFD');
    }

    private static Unreadable notInTheEncoding() {
        return new Unreadable(
                "imports.not-in-the-encoding",
                "The row holds characters in another encoding than the rest of the file; they are shown as \uFFFD.",
                "Maybe the file was put together from two. Type these characters again, and save the file as UTF-8.");
    }

    private CsvRow giveUpFirst(Line first, List<Line> following, Unreadable why) {
        for (int i = following.size() - 1; i >= 0; i--) {
            putBack.addFirst(following.get(i));
        }
        return broken(first, why);
    }

    private CsvRow parse(Line first, String text) throws IOException {
        if (text.indexOf('\0') >= 0) {
            return broken(
                    first,
                    new Unreadable(
                            "imports.zero-character",
                            "The row holds a zero character, which no text has.",
                            "Maybe the file was damaged, or is not a text file. Export it again as CSV."));
        }
        if (text.isBlank()) {
            return new CsvRow(first.number, List.of(), text, Optional.empty());
        }
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return new CsvRow(first.number, List.of(), text, Optional.empty());
            }
            var values = List.copyOf(records.next().toList());
            var row = new CsvRow(first.number, values, text, Optional.empty());
            return width < 0 || values.size() == width || row.isBlank()
                    ? row
                    : broken(first, wrongWidth(values.size()));
        } catch (UncheckedIOException malformed) {
            if (malformed.getCause() instanceof CSVException) {
                return broken(first, badQuotes());
            }
            throw malformed;
        } catch (CSVException malformed) {
            return broken(first, badQuotes());
        }
    }

    private Unreadable wrongWidth(int found) {
        return new Unreadable(
                "imports.wrong-number-of-values",
                "The row has " + found + " values where the heading names " + width + ".",
                found > width
                        ? "Maybe a separator inside a note is not in quotation marks. Put the note in quotation marks."
                        : "Maybe a line break inside a note is not in quotation marks, or the file was cut off.");
    }

    private static Unreadable badQuotes() {
        return new Unreadable(
                "imports.bad-quotes",
                "The row cannot be taken apart: there is text after a closing quotation mark.",
                "Maybe a mark inside a note is not doubled. Double it, or take it out.");
    }

    private static Unreadable tooLong() {
        return new Unreadable(
                "imports.row-too-long",
                "The row is longer than " + LONGEST_ROW + " characters.",
                "Maybe a document was pasted into a note. Shorten it, and attach the document elsewhere.");
    }

    private static CsvRow broken(Line line, Unreadable why) {
        return new CsvRow(line.number, List.of(), shown(line.text), Optional.of(why));
    }

    private static CsvRow cut(Line line) {
        return new CsvRow(
                line.number,
                List.of(),
                shown(line.text.substring(0, KEPT_OF_A_LONG_ROW)) + CUT,
                Optional.of(tooLong()));
    }

    /** Whether a quoted value is still open at the end of the line: a mark opens only where a value begins. */
    private boolean openAtEnd(String line, boolean openBefore) {
        boolean quoted = openBefore;
        boolean atStart = !openBefore;
        int length = line.length();
        if (!quoted && line.indexOf('"') < 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < length && line.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        quoted = false;
                        atStart = false;
                    }
                }
            } else if (c == separator) {
                atStart = true;
            } else if (c == '"' && atStart) {
                quoted = true;
            } else {
                atStart = false;
            }
        }
        return quoted;
    }

    private @Nullable Line nextLine() throws IOException {
        var before = putBack.pollFirst();
        if (before != null) {
            return before;
        }
        int c = nextCharacter();
        if (c < 0) {
            return null;
        }
        lines++;
        var text = new StringBuilder(160);
        boolean tooLong = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() < LONGEST_ROW) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
            c = nextCharacter();
        }
        if (c == '\r' && nextCharacter() != '\n' && filled > 0) {
            position--;
        }
        return new Line(lines, text.toString(), tooLong);
    }

    private int nextCharacter() throws IOException {
        if (position == filled) {
            filled = characters.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++];
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
