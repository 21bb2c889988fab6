package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.edge.web.charts.Sparkline;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the last six times four weeks went: a line at a glance and the table of the same figures.
 *
 * @param line different carers, oldest first; null while there is nothing to compare
 * @param spoken the line in words, which also stands beside it
 */
public record Trend(@Nullable Sparkline line, String spoken, Table table) {

    private static final int TIMES = 6;

    /** The last days of the last six times four weeks, latest first, so that none share a day. */
    static List<LocalDate> ends(LocalDate last) {
        return IntStream.range(0, TIMES)
                .mapToObj(back -> last.minusDays((long) back * Recent.DAYS))
                .toList();
    }

    /**
     * @param stood by the last day; days without a visit are left out
     * @param what “different carers” of one person, “carers to a person” of many
     */
    static Trend of(Map<LocalDate, Continuity> stood, String what) {
        var inOrder = new TreeMap<>(stood);
        inOrder.values().removeIf(one -> one.visits() == 0);
        var figures = inOrder.values().stream()
                .map(one -> Said.figure(one.carersPerPerson()))
                .toList();
        var spoken = spoken(inOrder, what);
        var highest = figures.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        return new Trend(
                figures.size() < 2 ? null : Sparkline.of(figures, BigDecimal.ZERO, highest, spoken),
                spoken,
                table(inOrder));
    }

    private static String spoken(TreeMap<LocalDate, Continuity> inOrder, String what) {
        if (inOrder.isEmpty()) {
            return "";
        }
        if (inOrder.size() == 1) {
            return "These are the first four weeks that can be counted.";
        }
        var before = Said.number(inOrder.firstEntry().getValue().carersPerPerson());
        var now = Said.number(inOrder.lastEntry().getValue().carersPerPerson());
        var weeks = 4L * ((inOrder.lastKey().toEpochDay() - inOrder.firstKey().toEpochDay()) / Recent.DAYS);
        return before.equals(now)
                ? now + " " + what + ", as many as " + weeks + " weeks ago."
                : now + " " + what + " now; " + weeks + " weeks before it was " + before + ".";
    }

    private static Table table(TreeMap<LocalDate, Continuity> inOrder) {
        boolean teams = inOrder.values().stream().anyMatch(one -> one.coreTeam().isPresent());
        var columns = new ArrayList<>(List.of(
                Column.of("Four weeks up to"),
                Column.numeric("Visits"),
                Column.numeric("Carers"),
                Column.numeric("Main carer"),
                Column.numeric("New faces")));
        if (teams) {
            columns.add(Column.numeric("By the core team"));
            columns.add(Column.numeric("Avoidable"));
        }
        var rows = inOrder.descendingMap().entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), teams))
                .toList();
        return new Table("The last six times four weeks", columns, rows);
    }

    private static List<Cell> row(LocalDate end, Continuity one, boolean teams) {
        var cells = new ArrayList<>(List.of(
                Cell.of(Words.date(end)),
                Cell.of(Long.toString(one.visits())),
                Cell.of(Said.number(one.carersPerPerson())),
                Cell.of(Said.percent(one.mainCarer())),
                Cell.of(Long.toString(one.newFaces()))));
        if (teams) {
            cells.add(Cell.of(Said.percent(one.coreTeam())));
            cells.add(Cell.of(Optional.of(one)
                    .filter(known -> known.coreTeam().isPresent())
                    .map(known -> Long.toString(Said.avoidable(known)))
                    .orElse(Said.NOTHING)));
        }
        return cells;
    }
}
