package care.mainstay.money.contracts;

import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The tables of evidence that Mainstay gathers for every month: what a sheet may ask for if it is to be settled here.
 *
 * <p>They are declared once, in the language of term sheets. The settlement fills these columns, the check of a contract
 * compares a sheet with them, and the page on which a sheet is written shows them.
 */
public final class EvidenceTables {

    private static final String DECLARED = "/catalogue/evidence/month-of-care.yaml";
    private static final String MEANS = "  # ";

    private static final List<String> LINES = lines();
    private static final Declared SHEET = sheet();
    private static final List<Table> ALL = SHEET.inputs().stream()
            .map(input -> new Table(
                    input.name(),
                    input.says(),
                    input.key(),
                    input.columns().stream().map(EvidenceTables::column).toList(),
                    declaration(input)))
            .toList();

    private EvidenceTables() {}

    /**
     * A table.
     *
     * @param key the columns that say which row it is
     * @param declaration the lines by which a sheet asks for all of it
     */
    public record Table(String name, String says, List<String> key, List<Column> columns, String declaration) {}

    /**
     * A column.
     *
     * @param holds what a cell holds, in the words by which a sheet asks for it
     * @param means what it says
     */
    public record Column(String name, String holds, String means) {}

    public static List<Table> all() {
        return ALL;
    }

    /** The names of the columns of a table, in their order. */
    public static List<String> columns(String table) {
        return ALL.stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no table " + table + " is gathered"))
                .columns()
                .stream()
                .map(Column::name)
                .toList();
    }

    /** The same as a sheet that asks for everything and pays nothing declares it, so that others can be compared with it. */
    public static Declared asked() {
        return SHEET;
    }

    private static Column column(Declared.InputColumn column) {
        var line = LINES.get(column.place().line() - 1);
        int means = line.indexOf(MEANS);
        return new Column(
                column.name(),
                line.substring(line.indexOf(": ") + 2, means),
                line.substring(means + MEANS.length()).strip());
    }

    private static String declaration(Declared.InputTable input) {
        var text = new StringBuilder();
        for (int i = input.place().line() - 1; i < LINES.size(); i++) {
            var line = LINES.get(i);
            boolean isNext = i >= input.place().line() && line.matches("  \\w.*");
            if (isNext) {
                break;
            }
            int means = line.indexOf(MEANS);
            text.append(means < 0 ? line : line.substring(0, means)).append('\n');
        }
        return text.toString();
    }

    private static Declared sheet() {
        var reading = Terms.read(String.join("\n", LINES) + "\n");
        return reading.sheet()
                .orElseThrow(() -> new IllegalStateException(DECLARED + ": " + reading.findings()))
                .declared();
    }

    private static List<String> lines() {
        try (var found = Objects.requireNonNull(EvidenceTables.class.getResourceAsStream(DECLARED))) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
