package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.sheet.Sheet.InputColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what tables of evidence a sheet asks for.
 *
 * <p>A column is described in words: {@code money}, {@code hours, not negative}, {@code one of higher or lower},
 * {@code number, may be blank (no baseline)}, {@code rate, from 0 to 0.5}: see {@link ColumnWords}.
 */
final class InputReader {

    static final Set<String> PARTS = Part.of(
            "says",
            "optional",
            "from the ledger",
            "one row for each",
            "how many",
            "written at will",
            "columns",
            "rows");

    private static final Pattern HOW_MANY =
            Pattern.compile("(?:from (\\d{1,9}) to (\\d{1,9})|at most (\\d{1,9})|(\\d{1,9}))(?: for each (.+))?");

    private final Currency currency;
    private final Findings findings;
    private final Set<String> unreadable;

    /** @param unreadable takes the names of columns that could not be understood */
    InputReader(Currency currency, Findings findings, Set<String> unreadable) {
        this.currency = currency;
        this.findings = findings;
        this.unreadable = unreadable;
    }

    List<Sheet.Input> inputs(Yaml yaml) {
        var inputs = new ArrayList<Sheet.Input>();
        for (var entry : Part.entries(yaml, "a table of evidence", findings)) {
            for (var named : Part.given(entry.key(), findings)) {
                inputs.add(input(named, entry.value()));
            }
        }
        return inputs;
    }

    private Sheet.Input input(Sheet.Named named, Yaml yaml) {
        var part = new Part(yaml, "the table " + named.name(), PARTS, findings);
        part.required("one row for each");
        if (!part.isThere("columns")) {
            findings.error(named.place(), "not-said", "The table " + named.name() + " has no columns.", "");
        }
        var columns = new ArrayList<InputColumn>();
        for (var entry : part.get("columns")
                .map(each -> Part.entries(each, "a column", findings))
                .orElse(List.of())) {
            for (var column : Part.given(entry.key(), findings)) {
                Part.scalar(entry.value(), "a column", findings)
                        .flatMap(scalar -> new ColumnWords(column, scalar, currency, findings).read())
                        .ifPresentOrElse(columns::add, () -> unreadable.add(column.name()));
            }
        }
        boolean isFromLedger = part.yes("from the ledger");
        return new Sheet.Input(
                named.name(),
                part.text("says", ""),
                isFromLedger || part.yes("optional"),
                isFromLedger,
                part.names("one row for each"),
                columns,
                part.get("rows").map(rows -> rows(part)),
                isFromLedger
                        ? List.of(new Sheet.HowMany(List.of(), 0, 0, part.placeOf("from the ledger")))
                        : howMany(part),
                part.yes("written at will"),
                named.place());
    }

    /** How many rows there can be: {@code from 1 to 5 for each person, at most 3000}. */
    private List<Sheet.HowMany> howMany(Part part) {
        var all = new ArrayList<Sheet.HowMany>();
        for (var scalar : part.scalar("how many").stream().toList()) {
            for (String each : scalar.text().strip().split("\\s*,\\s*")) {
                var matcher = HOW_MANY.matcher(each);
                if (!matcher.matches()) {
                    findings.error(
                            scalar.place(),
                            "how-many",
                            "“" + each + "” does not say how many rows there can be.",
                            "Maybe “at most 5 for each person”, “from 1 to 1000” or “1 for each person”.");
                    continue;
                }
                var exactly = matcher.group(4);
                long least = exactly != null
                        ? Long.parseLong(exactly)
                        : matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
                long most = Long.parseLong(
                        exactly != null ? exactly : matcher.group(3) != null ? matcher.group(3) : matcher.group(2));
                if (least > most) {
                    findings.error(
                            scalar.place(),
                            "how-many",
                            "From " + least + " to " + most + " is nothing.",
                            "Maybe the two are the wrong way round.");
                }
                var names = matcher.group(5) == null
                        ? List.<Sheet.Named>of()
                        : Part.names(matcher.group(5), scalar.place(), findings);
                all.add(new Sheet.HowMany(names, least, most, scalar.place()));
            }
        }
        return all;
    }

    private List<Sheet.GivenRow> rows(Part part) {
        var rows = new ArrayList<Sheet.GivenRow>();
        for (var item : part.items("rows")) {
            var cells = new LinkedHashMap<String, String>();
            for (var entry : Part.entries(item, "a row", findings)) {
                Part.scalar(entry.value(), "a cell", findings)
                        .ifPresent(cell ->
                                cells.put(entry.key().text(), cell.text().strip()));
            }
            rows.add(new Sheet.GivenRow(cells, item.place()));
        }
        return rows;
    }
}
