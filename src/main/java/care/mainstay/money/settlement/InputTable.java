package care.mainstay.money.settlement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

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
        line(text, columns);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    public String sha256() {
        return sha256(csv());
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

    /** Reads what {@link #csv} wrote. */
    public static InputTable parse(String name, String csv) {
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
                row.add(cell.toString());
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

    private static void line(StringBuilder text, List<String> cells) {
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
        text.append('\n');
    }
}
