package care.mainstay.money.settlement;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of evidence in its one canonical form: stable columns, rows in order of their text, exact decimals as text.
 *
 * <p>The same facts give the same CSV bytes in whatever order they were gathered, so that a digest names them. Cells are
 * quoted only when they hold a comma, a quote or a line break; lines end in a line feed; the text is UTF-8.
 */
public record InputTable(String name, List<String> columns, List<List<String>> rows) {

    private static final Comparator<List<String>> BY_TEXT = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int byCell = one.get(i).compareTo(other.get(i));
            if (byCell != 0) {
                return byCell;
            }
        }
        return 0;
    };

    /** Sorts the rows; {@link IllegalArgumentException} for a row of another width. */
    public InputTable {
        columns = List.copyOf(columns);
        var sorted = new ArrayList<>(rows);
        for (var row : sorted) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + name + " has " + columns.size() + " columns, a row has " + row.size() + ": " + row);
            }
        }
        sorted.sort(BY_TEXT);
        rows = List.copyOf(sorted);
    }

    public String csv() {
        var text = new StringBuilder(64 * (rows.size() + 1));
        lines().forEach(text::append);
        return text.toString();
    }

    /** The same as it is read, a row at a time: of many people it is long. */
    public Reader reader() {
        var lines = lines().iterator();
        return new Reader() {
            private String line = "";
            private int at;

            @Override
            public int read(char[] characters, int from, int most) {
                if (at == line.length() && !lines.hasNext()) {
                    return -1;
                }
                if (at == line.length()) {
                    line = lines.next();
                    at = 0;
                }
                int count = Math.min(most, line.length() - at);
                line.getChars(at, at + count, characters, from);
                at += count;
                return count;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private Stream<String> lines() {
        return Stream.concat(Stream.of(columns), rows.stream()).map(InputTable::line);
    }

    public String sha256() {
        var digest = digest();
        lines().forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest that names evidence and statements, of bytes that come one after the other. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /** Reads what {@link #csv} wrote. A cell that stands in many rows, as a person or a yes, is kept once. */
    public static InputTable parse(String name, String csv) {
        var once = new HashMap<String, String>();
        var lines = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(once.computeIfAbsent(cell.toString(), known -> known));
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return new InputTable(name, lines.get(0), lines.subList(1, lines.size()));
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private static String line(List<String> cells) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            var cell = cells.get(i);
            if (needsQuotes(cell)) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
        }
        return text.append('\n').toString();
    }
}
