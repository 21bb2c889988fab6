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
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was posted month by month, added up so far that nobody can be told from it. */
final class Paid {

    /** Fewer people than these are never counted or added up by themselves: a total over so few says something about each. */
    static final int FEWEST = 5;

    private static final String NOT_SHOWN = "not shown";
    private static final String TOO_FEW = "fewer than " + FEWEST + " people are behind a part of it";

    private Paid() {}

    /** A month added up, with what may not be told left empty. */
    private record Month(int people, Money due, Optional<Integer> judged, Optional<Parts> parts) {}

    /**
     * What became of the outcomes judged in a month. Shown whole or not at all: with one part left out, the others and the
     * totals would give it away.
     */
    private record Parts(int reached, Money released, Money held, Money notDue) {}

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
        long untold = months.values().stream()
                .filter(month -> month.parts().isEmpty())
                .count();
        if (untold > 0) {
            notes.add("What became of the outcomes of " + Words.count((int) untold, "month", "months")
                    + " is not shown, because fewer than " + FEWEST
                    + " people are behind a part of it, and that part could be worked out from the others.");
        }
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
        var reached = of(lines, EnumSet.of(LineKind.RELEASED));
        var held = of(lines, EnumSet.of(LineKind.HELD));
        var notDue = of(lines, EnumSet.of(LineKind.NOT_DUE));
        var judged = of(lines, EnumSet.of(LineKind.RELEASED, LineKind.HELD, LineKind.NOT_DUE));
        var counted = outcomes(reached);
        var missed = judged.stream()
                .filter(line -> line.outcome().filter(counted::contains).isEmpty())
                .toList();
        var besides = of(lines, EnumSet.complementOf(EnumSet.of(LineKind.RELEASED))).stream()
                .filter(line -> !line.due().isZero())
                .toList();
        return new Month(
                people(lines),
                add(lines, StatementLine::due),
                mayBeTold(judged) ? Optional.of(outcomes(judged).size()) : Optional.empty(),
                Stream.of(judged, reached, held, notDue, missed, besides).allMatch(Paid::mayBeTold)
                        ? Optional.of(new Parts(
                                counted.size(),
                                add(reached, StatementLine::due),
                                add(held, StatementLine::about),
                                add(notDue, StatementLine::about)))
                        : Optional.empty());
    }

    /** Nobody, or so many that it says nothing about one. */
    private static boolean mayBeTold(List<StatementLine> lines) {
        return lines.isEmpty() || people(lines) >= FEWEST;
    }

    private static int people(List<StatementLine> lines) {
        return (int) lines.stream()
                .flatMap(line -> line.person().stream())
                .distinct()
                .count();
    }

    private static List<StatementLine> of(List<StatementLine> lines, Set<LineKind> kinds) {
        return lines.stream().filter(line -> kinds.contains(line.kind())).toList();
    }

    private static Set<OutcomeId> outcomes(List<StatementLine> lines) {
        return lines.stream().flatMap(line -> line.outcome().stream()).collect(Collectors.toSet());
    }

    private static Money add(List<StatementLine> lines, Function<StatementLine, Money> amount) {
        return Money.sum(lines.stream().map(amount).toList());
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
                        month.parts()
                                .map(parts -> parts.reached() + " of " + count(month.judged()))
                                .orElse(NOT_SHOWN),
                        month.parts().isPresent() ? "judged for payment in " + name : TOO_FEW,
                        null,
                        Tone.GOOD),
                new Tile("Due to providers", month.due().toString(), "for " + name, null, Tone.NEUTRAL),
                new Tile(
                        "Due for outcomes reached",
                        amount(month, Parts::released),
                        month.parts()
                                .map(parts -> "part of what is due; " + parts.held() + " more is held")
                                .orElse(TOO_FEW),
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
                                    Cell.of(count(month.parts().map(Parts::reached))),
                                    Cell.of(count(month.judged())),
                                    Cell.of(month.due().toString()),
                                    Cell.of(amount(month, Parts::released)),
                                    Cell.of(amount(month, Parts::held)),
                                    Cell.of(amount(month, Parts::notDue)));
                        })
                        .toList());
    }

    private static String count(Optional<Integer> number) {
        return number.map(String::valueOf).orElse(NOT_SHOWN);
    }

    private static String amount(Month month, Function<Parts, Money> part) {
        return month.parts().map(part).map(Money::toString).orElse(NOT_SHOWN);
    }

    private static String month(LocalDate first) {
        return Words.date(first).substring(2);
    }
}
