package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import care.mainstay.money.terms.internal.sheet.Sheet.InputColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what tables of evidence a sheet asks for.
 *
 * <p>A column is described in words: {@code money}, {@code hours, not negative}, {@code one of higher or lower},
 * {@code number, may be blank (no baseline)}, {@code rate, from 0 to 0.5}.
 */
final class InputReader {

    static final Set<String> PARTS = Part.of("says", "optional", "one row for each", "columns", "rows");

    private static final Pattern BLANK = Pattern.compile("may be (blank|absent|blank or absent)(?: \\((.+)\\))?");
    private static final Pattern BETWEEN = Pattern.compile("from (-?[\\d.]+)( ?%)? to (-?[\\d.]+)( ?%)?");
    private static final Pattern AT_LEAST = Pattern.compile("at least (-?[\\d.]+)");

    private static final List<String> KINDS = List.of(
            "text",
            "number",
            "rate",
            "count",
            "money",
            "date",
            "yes or no",
            "one of",
            "hours",
            "people",
            "visits",
            "points",
            "days",
            "weeks",
            "months",
            "minutes",
            "years");

    private final Currency currency;
    private final Findings findings;

    InputReader(Currency currency, Findings findings) {
        this.currency = currency;
        this.findings = findings;
    }

    List<Sheet.Input> inputs(Yaml yaml) {
        var inputs = new ArrayList<Sheet.Input>();
        for (var entry : Part.entries(yaml, "a table of evidence", findings)) {
            for (var named : Part.name(entry.key().text(), entry.key().place(), findings)) {
                inputs.add(input(named, entry.value()));
            }
        }
        return inputs;
    }

    private Sheet.Input input(Sheet.Named named, Yaml yaml) {
        var part = new Part(yaml, "the table " + named.name(), PARTS, findings);
        part.required("one row for each");
        if (part.get("columns").isEmpty()) {
            findings.error(named.place(), "not-said", "The table " + named.name() + " has no columns.", "");
        }
        var columns = new ArrayList<InputColumn>();
        for (var entry : part.get("columns")
                .map(each -> Part.entries(each, "a column", findings))
                .orElse(List.of())) {
            for (var column : Part.name(entry.key().text(), entry.key().place(), findings)) {
                Part.scalar(entry.value(), "a column", findings)
                        .flatMap(scalar -> column(column, scalar))
                        .ifPresent(columns::add);
            }
        }
        return new Sheet.Input(
                named.name(),
                part.text("says", ""),
                part.yes("optional"),
                part.names("one row for each"),
                columns,
                part.get("rows").map(rows -> rows(part)),
                named.place());
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

    private Optional<InputColumn> column(Sheet.Named named, Yaml.Scalar scalar) {
        var words = List.of(scalar.text().strip().split("\\s*,\\s*"));
        var kind = kind(words.get(0));
        var choices = choices(words.get(0));
        var unit = unit(words.get(0));
        if (kind.isEmpty() || unit.isEmpty()) {
            findings.unknown(scalar.place(), "kind of column called", words.get(0), KINDS);
            return Optional.empty();
        }
        boolean blank = false;
        boolean absent = false;
        var means = "";
        Optional<Exact> least = notNegative(words.get(0)) ? Optional.of(Exact.ZERO) : Optional.empty();
        Optional<Exact> most = words.get(0).equals("rate") ? Optional.of(Exact.ONE) : Optional.empty();
        for (String word : words.subList(1, words.size())) {
            var may = BLANK.matcher(word);
            var between = BETWEEN.matcher(word);
            var atLeast = AT_LEAST.matcher(word);
            if (may.matches()) {
                blank |= may.group(1).contains("blank");
                absent |= may.group(1).contains("absent");
                means = may.group(2) == null ? "" : may.group(2);
            } else if (between.matches()) {
                least = number(between.group(1), between.group(2), scalar);
                most = number(between.group(3), between.group(4), scalar);
            } else if (word.equals("not negative")) {
                least = Optional.of(Exact.ZERO);
            } else if (atLeast.matches()) {
                least = number(atLeast.group(1), null, scalar);
            } else {
                findings.error(
                        scalar.place(),
                        "column-words",
                        "“" + word + "” says nothing about the column " + named.name() + ".",
                        "Maybe “may be blank”, “may be absent”, “not negative”, “at least 1” or “from 0 to 100”.");
            }
        }
        return Optional.of(new InputColumn(
                named.name(), kind.get(), unit.get(), choices, blank, absent, means, least, most, named.place()));
    }

    private Optional<Exact> number(
            String digits, @org.jspecify.annotations.Nullable String percent, Yaml.Scalar scalar) {
        if (!digits.matches("-?\\d{1,30}(\\.\\d{1,18})?")) {
            findings.error(scalar.place(), "number", "“" + digits + "” is not a number.", "");
            return Optional.empty();
        }
        var value = Exact.of(digits);
        return Optional.of(percent == null ? value : value.dividedBy(Exact.of(100)));
    }

    private static boolean notNegative(String kind) {
        return Set.of("rate", "count", "people", "visits").contains(kind);
    }

    private static Optional<ColumnKind> kind(String words) {
        if (words.equals("text") || words.startsWith("one of ")) {
            return Optional.of(ColumnKind.TEXT);
        }
        return Optional.of(
                switch (words) {
                    case "date" -> ColumnKind.DAY;
                    case "yes or no" -> ColumnKind.TRUTH;
                    case "count", "people", "visits" -> ColumnKind.WHOLE;
                    default -> ColumnKind.NUMBER;
                });
    }

    private static List<String> choices(String words) {
        if (!words.startsWith("one of ")) {
            return List.of();
        }
        var choices = new LinkedHashSet<String>();
        for (String each : words.substring("one of ".length()).split("\\s+or\\s+")) {
            choices.add(each.replaceAll("^\"|\"$", "").strip());
        }
        return List.copyOf(choices);
    }

    private Optional<Unit> unit(String words) {
        if (Set.of("text", "date", "yes or no", "number", "rate", "count").contains(words)
                || words.startsWith("one of ")) {
            return Optional.of(Unit.NONE);
        }
        var parts = words.split("\\s+per\\s+");
        var unit = parts[0].equals("number")
                ? Optional.of(Unit.NONE)
                : parts[0].equals("money") ? Optional.of(Unit.of(currency)) : Unit.ofWord(parts[0]);
        for (int i = 1; i < parts.length && unit.isPresent(); i++) {
            var below = Unit.ofWord(parts[i]);
            var above = unit.get();
            unit = below.map(above::per);
        }
        return unit;
    }
}
