package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.home.Figures;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was posted month by month, added up so far that nobody can be told from it. */
final class Paid {

    /** A month with fewer people is left out: a total over so few says something about each. */
    static final int FEWEST = 5;

    private Paid() {}

    /** A month added up. */
    private record Month(int people, Money due, Money released, Money held, Money notDue, int reached, int judged) {}

    static Figures figures(Map<LocalDate, List<StatementLine>> posted) {
        NavigableMap<LocalDate, Month> months = new TreeMap<>();
        int leftOut = 0;
        for (var month : posted.entrySet()) {
            var sum = sum(month.getValue());
            if (sum.people() < FEWEST) {
                leftOut++;
            } else {
                months.put(month.getKey(), sum);
            }
        }
        var notes = new ArrayList<String>();
        notes.add(
                "Counted are the months that both sides have approved and that stand in the ledger, of all contracts of"
                        + " the council.");
        notes.add("“Reached” is an outcome for which money was released in the month, because it was achieved and has"
                + " held. “Judged” are all for which money was released, held or not due.");
        if (leftOut > 0) {
            notes.add(Words.count(leftOut, "month is", "months are") + " left out, because fewer than " + FEWEST
                    + " people are in " + (leftOut == 1 ? "it" : "them") + ".");
        }
        return new Figures(
                "Is it working, for whom, at what cost",
                months.isEmpty()
                        ? "You see totals only. There are none yet: no month with enough people in it stands in the ledger."
                        : "You see totals only: no name, no record and no amount of a single person.",
                months.isEmpty()
                        ? List.of()
                        : tiles(months.lastEntry().getKey(), months.lastEntry().getValue()),
                months.isEmpty() ? null : table(months.descendingMap()),
                notes);
    }

    private static Month sum(List<StatementLine> all) {
        var lines =
                all.stream().filter(line -> line.state() != LineState.REVERSED).toList();
        Set<PersonId> people = lines.stream().map(StatementLine::person).collect(Collectors.toSet());
        var reached = outcomes(lines, line -> line.kind() == LineKind.RELEASED);
        var judged = outcomes(
                lines,
                line -> line.kind() == LineKind.RELEASED
                        || line.kind() == LineKind.HELD
                        || line.kind() == LineKind.NOT_DUE);
        return new Month(
                people.size(),
                add(lines, line -> true, StatementLine::due),
                add(lines, line -> line.kind() == LineKind.RELEASED, StatementLine::due),
                add(lines, line -> line.kind() == LineKind.HELD, StatementLine::about),
                add(lines, line -> line.kind() == LineKind.NOT_DUE, StatementLine::about),
                reached.size(),
                judged.size());
    }

    private static Set<OutcomeId> outcomes(List<StatementLine> lines, Predicate<StatementLine> which) {
        return lines.stream()
                .filter(which)
                .flatMap(line -> line.outcome().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Money add(
            List<StatementLine> lines, Predicate<StatementLine> which, Function<StatementLine, Money> amount) {
        return Money.sum(lines.stream().filter(which).map(amount).toList());
    }

    private static List<Tile> tiles(LocalDate first, Month month) {
        var name = month(first);
        return List.of(
                new Tile(
                        "People supported",
                        String.valueOf(month.people()),
                        "under contracts in " + name,
                        null,
                        Tone.INFORMATION),
                new Tile(
                        "Outcomes reached",
                        month.reached() + " of " + month.judged(),
                        "judged for payment in " + name,
                        null,
                        Tone.GOOD),
                new Tile("Due to providers", month.due().toString(), "for " + name, null, Tone.NEUTRAL),
                new Tile(
                        "Of it for outcomes reached",
                        month.released().toString(),
                        month.held() + " is held until more is known",
                        null,
                        Tone.PROGRESS));
    }

    private static Table table(NavigableMap<LocalDate, Month> months) {
        return new Table(
                "Month by month",
                List.of(
                        Column.of("Month"),
                        Column.numeric("People"),
                        Column.numeric("Reached"),
                        Column.numeric("Judged"),
                        Column.numeric("Due"),
                        Column.numeric("For outcomes"),
                        Column.numeric("Held"),
                        Column.numeric("Not due")),
                months.entrySet().stream()
                        .map(entry -> {
                            var month = entry.getValue();
                            return List.of(
                                    Cell.of(month(entry.getKey())),
                                    Cell.of(String.valueOf(month.people())),
                                    Cell.of(String.valueOf(month.reached())),
                                    Cell.of(String.valueOf(month.judged())),
                                    Cell.of(month.due().toString()),
                                    Cell.of(month.released().toString()),
                                    Cell.of(month.held().toString()),
                                    Cell.of(month.notDue().toString()));
                        })
                        .toList());
    }

    private static String month(LocalDate first) {
        return Words.date(first).substring(2);
    }
}
