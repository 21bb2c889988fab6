package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.reading.Cell;
import care.mainstay.edge.imports.reading.CsvFile;
import care.mainstay.edge.imports.reading.CsvRow;
import care.mainstay.edge.imports.reading.Separator;
import care.mainstay.edge.imports.reading.TextEncoding;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file whose encoding, separator and headings have been found, read to just after its headings. */
final class OpenedFile implements Closeable {

    /** Reports begin with a title, a date and blank lines; headings come within this many rows. */
    private static final int HEADINGS_WITHIN = 30;

    private static final int LONGEST_LOOKED_AT = 20_000;

    private final TextEncoding encoding;
    private final Separator separator;
    private final CsvFile rows;
    private final CsvRow heading;
    private final List<String> headings;

    private OpenedFile(
            TextEncoding encoding, Separator separator, CsvFile rows, CsvRow heading, List<String> headings) {
        this.encoding = encoding;
        this.separator = separator;
        this.rows = rows;
        this.heading = heading;
        this.headings = headings;
    }

    /** Opens; empty headings when the file has no row at all. */
    static OpenedFile open(ImportFile file, Mapping mapping) throws IOException {
        TextEncoding encoding;
        try (var bytes = file.open()) {
            encoding = TextEncoding.of(bytes);
        }
        var separator = Separator.of(firstLines(file, encoding));
        long headingLine = headingLine(file, encoding, separator, mapping);
        var rows = new CsvFile(file.open(), encoding, separator);
        var row = rows.next();
        while (row != null && row.line() < headingLine) {
            row = rows.next();
        }
        if (row == null) {
            return new OpenedFile(
                    encoding, separator, rows, new CsvRow(1, List.of(), "", java.util.Optional.empty()), List.of());
        }
        var headings = unique(row.values());
        rows.expectWidth(headings.size());
        return new OpenedFile(encoding, separator, rows, row, headings);
    }

    TextEncoding encoding() {
        return encoding;
    }

    Separator separator() {
        return separator;
    }

    long headingLine() {
        return heading.line();
    }

    String headingRaw() {
        return heading.raw();
    }

    List<String> headings() {
        return headings;
    }

    @Nullable
    CsvRow next() {
        return rows.next();
    }

    /** The place in a row of each mapped column; a heading that the file has not is left out. */
    Map<String, Integer> places(Mapping mapping) {
        var byName = new HashMap<String, Integer>();
        for (int i = 0; i < headings.size(); i++) {
            byName.putIfAbsent(normal(headings.get(i)), i);
        }
        var places = new HashMap<String, Integer>();
        mapping.headings().forEach((column, heading) -> {
            var place = byName.get(normal(heading));
            if (place != null) {
                places.put(column, place);
            }
        });
        return places;
    }

    /** A heading as it is compared: without case, blanks and punctuation. */
    static String normal(String heading) {
        return Cell.plain(heading).toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
    }

    private static long headingLine(ImportFile file, TextEncoding encoding, Separator separator, Mapping mapping)
            throws IOException {
        long best = 1;
        int bestScore = 0;
        try (var rows = new CsvFile(file.open(), encoding, separator)) {
            for (int i = 0; i < HEADINGS_WITHIN; i++) {
                var row = rows.next();
                if (row == null) {
                    break;
                }
                int score = Headings.recognised(row.values(), mapping);
                if (score > bestScore || i == 0) {
                    best = row.line();
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static List<String> firstLines(ImportFile file, TextEncoding encoding) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(encoding.open(file.open()))) {
            var buffer = new char[LONGEST_LOOKED_AT];
            int length = reader.read(buffer, 0, buffer.length);
            if (length > 0) {
                lines.addAll(new String(buffer, 0, length)
                        .lines()
                        .limit(HEADINGS_WITHIN)
                        .toList());
                if (length == buffer.length && lines.size() > 1) {
                    lines.remove(lines.size() - 1);
                }
            }
        }
        return lines;
    }

    private static List<String> unique(List<String> written) {
        var seen = new HashMap<String, Integer>();
        var headings = new ArrayList<String>();
        for (var heading : written) {
            var clean = Cell.plain(heading);
            int count = seen.merge(clean, 1, Integer::sum);
            headings.add(count == 1 ? clean : clean + " (" + count + ")");
        }
        return List.copyOf(headings);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
