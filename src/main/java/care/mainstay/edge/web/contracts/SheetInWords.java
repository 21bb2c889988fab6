package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be told of a sheet that says more than the form: who is bound, what was agreed, what it pays, what changes. */
final class SheetInWords {

    private static final int MOST_CHANGES = 60;

    private SheetInWords() {}

    /** Empty where the text cannot be read. */
    static List<SummaryRow> of(String text) {
        return Terms.read(text).declared().map(SheetInWords::of).orElse(List.of());
    }

    private static List<SummaryRow> of(Declared sheet) {
        var rows = new ArrayList<SummaryRow>();
        add(
                rows,
                "Who is bound",
                sheet.parties().stream()
                        .map(party -> capital(party.name().replace('_', ' ')) + " " + part(party)
                                + party.share().map(share -> ", " + share + "%").orElse(""))
                        .collect(Collectors.joining(". ")));
        add(
                rows,
                "What was agreed",
                sheet.agreed().stream()
                        .map(each -> capital(each.name().replace('_', ' ')) + ": " + each.words())
                        .collect(Collectors.joining(". ")));
        add(
                rows,
                "What is paid",
                sheet.statement().stream()
                        .map(line -> "“" + line.name() + "” for each " + String.join(" and ", line.forEach())
                                + (line.to().isEmpty() ? "" : ", to " + line.to()))
                        .collect(Collectors.joining(". ")));
        add(
                rows,
                "What it rests on",
                sheet.inputs().stream().map(Declared.InputTable::name).collect(Collectors.joining(", ")));
        sheet.payWithinDays()
                .ifPresent(days -> add(
                        rows,
                        "Paying",
                        "What nobody queries is paid within " + Words.count(days, "day", "days")
                                + " of the statement"));
        return rows;
    }

    private static String part(Declared.Party party) {
        return party.isPartner() ? "is a partner" : party.role();
    }

    private static void add(List<SummaryRow> rows, String key, String words) {
        if (!words.isEmpty()) {
            rows.add(new SummaryRow(key, words + "."));
        }
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.UK) + name.substring(1);
    }

    /** The lines of the text that were taken out, then those that were put in; however they were moved about, no others. */
    static List<List<Cell>> changes(String before, String after) {
        var rows = new ArrayList<List<Cell>>();
        only(before, after).forEach((line, text) -> rows.add(row("Taken out, line " + line, text)));
        only(after, before).forEach((line, text) -> rows.add(row("Put in, line " + line, text)));
        if (rows.size() <= MOST_CHANGES) {
            return rows;
        }
        int more = rows.size() - MOST_CHANGES;
        var shown = new ArrayList<>(rows.subList(0, MOST_CHANGES));
        shown.add(row("And more", more + " more lines differ. Read the exact text below."));
        return shown;
    }

    private static List<Cell> row(String what, String text) {
        return List.of(Cell.of(what), Cell.of(text));
    }

    private static Map<Integer, String> only(String text, String other) {
        var left = new HashMap<String, Integer>();
        other.lines().forEach(line -> left.merge(line.strip(), 1, Integer::sum));
        var own = new java.util.TreeMap<Integer, String>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            boolean isThere = left.merge(line.strip(), -1, Integer::sum) >= 0;
            if (!isThere && !line.isBlank()) {
                own.put(number, line.strip());
            }
        }
        return own;
    }
}
