package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.money.settlement.LateEvidence;
import care.mainstay.money.settlement.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was written down after a month's cut-off: not in its statement, and what becomes of it. */
public record LatePage(
        String period, String month, String lead, @Nullable Table rows) {

    static LatePage of(Period period, List<LateEvidence> late, Naming.Names names) {
        var until = period.cutOff().map(Words::moment).orElse("the cut-off");
        return new LatePage(
                period.id().toString(),
                SettlementPage.month(period),
                late.isEmpty()
                        ? "Nothing has been written down since " + until + " that this month would have counted."
                        : Words.count(late.size(), "record was", "records were") + " written down or changed since "
                                + until + ". This statement does not count them. "
                                + (period.state().isPosted()
                                        ? "A later one puts right what visits, stays and ends of support change, as many"
                                                + " months back as the terms say, unless it has done so already. A safety"
                                                + " condition counts when held money is next judged, and changes nothing of"
                                                + " this month."
                                        : "Work the month out again to count them, or leave them to a later one."),
                late.isEmpty() ? null : table(late, names));
    }

    private static Table table(List<LateEvidence> late, Naming.Names names) {
        return new Table(
                "Written down since",
                List.of(Column.of("Person"), Column.of("What"), Column.of("In the statement"), Column.of("Now")),
                late.stream()
                        .map(row -> List.of(
                                Cell.of(names.of(row.person())),
                                what(row),
                                Cell.of(words(row.table(), row.before())),
                                Cell.of(words(row.table(), row.now()))))
                        .toList());
    }

    private static Cell what(LateEvidence row) {
        var cells = row.now().isEmpty() ? row.before() : row.now();
        return switch (row.table()) {
            case "visits" ->
                Cell.link(
                        "Visit on " + day(cells, "day"),
                        "/visits/" + row.evidence().id());
            case "stays" ->
                Cell.link(
                        "Hospital stay from " + day(cells, "admitted"),
                        "/hospital-stays/" + row.evidence().id());
            case "gates" -> Cell.of("Safety condition");
            default -> Cell.of("Time under the contract");
        };
    }

    /** A row of evidence as one would say it; an empty one is not there. */
    static String words(String table, Map<String, String> cells) {
        if (cells.isEmpty()) {
            return "Not there";
        }
        return switch (table) {
            case "visits" ->
                capital(cell(cells, "state").replace('-', ' ')) + ", " + cell(cells, "minutes") + " minutes";
            case "stays" -> cell(cells, "discharged").isEmpty() ? "Still there" : "Home on " + day(cells, "discharged");
            case "gates" -> capital(cell(cells, "condition").replace('-', ' ')) + ", " + day(cells, "on");
            default -> {
                var end = cell(cells, "ended_on").isEmpty() ? "until" : "ended_on";
                yield "From " + day(cells, "from") + (cell(cells, end).isEmpty() ? "" : " to " + day(cells, end));
            }
        };
    }

    private static String day(Map<String, String> cells, String column) {
        return Words.date(LocalDate.parse(cell(cells, column)));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
