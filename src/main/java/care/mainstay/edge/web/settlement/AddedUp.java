package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of amounts that add up in sight: in each row, the amounts before the sum make the sum; in each column, the rows
 * make the total beneath. What stands after the sum is no part of it.
 *
 * @param total the last row, as long as every other; empty where there is none
 * @param sum which column is the sum of the amounts before it
 */
public record AddedUp(Table table, List<Cell> total, int sum) {

    private static final int LONG = 12;

    public AddedUp {
        total = List.copyOf(total);
    }

    /** The class of a column, which says how it is to be read. */
    public String place(int column) {
        return column == sum ? " ms-adding__sum" : column > sum ? " ms-adding__apart" : "";
    }

    /** Whether a cell adds nothing, so that a narrow screen can do without it. The sum is always said. */
    public boolean isNothing(Cell cell, int column) {
        return column != sum && cell.words().equals(Money.ZERO.toString());
    }

    /** Whether there are so many rows that a narrow screen says each in two lines. */
    public boolean isLong() {
        return table.rows().size() > LONG;
    }

    public boolean hasTotal() {
        return !total.isEmpty();
    }

    /** A row to be: what it is called, and the lines it is the sum of. */
    record Row(List<Cell> called, List<StatementLine> lines) {}

    /** What is due, row by row: a column for each part that any row has, then what is due. */
    static AddedUp due(String caption, List<Column> called, List<Row> rows, String total) {
        return of(caption, called, rows, total, false, false);
    }

    /** The same of one statement, and apart from what is due: what of it waits, and what goes back to the council. */
    static AddedUp dueAndNot(String caption, List<Column> called, List<Row> rows, String total) {
        return of(
                caption,
                called,
                rows,
                total,
                rows.stream().anyMatch(row -> !Part.waits(row.lines()).isZero()),
                rows.stream().anyMatch(row -> !Part.goesBack(row.lines()).isZero()));
    }

    private static AddedUp of(
            String caption, List<Column> called, List<Row> rows, String total, boolean waits, boolean back) {
        var parts = Part.in(rows.stream().map(row -> Part.of(row.lines())).toList());
        var columns = new ArrayList<>(called);
        parts.forEach(part -> columns.add(Column.numeric(part.words())));
        columns.add(Column.numeric("Due"));
        if (waits) {
            columns.add(Column.numeric("Waits, not due yet"));
        }
        if (back) {
            columns.add(Column.numeric("Goes back, not due"));
        }
        var cells = new ArrayList<List<Cell>>();
        for (var row : rows) {
            cells.add(Stream.concat(row.called().stream(), amounts(parts, waits, back, row.lines()))
                    .toList());
        }
        var all = rows.stream().flatMap(row -> row.lines().stream()).toList();
        return new AddedUp(
                new Table(caption, columns, cells),
                Stream.concat(called(total, called.size()), amounts(parts, waits, back, all))
                        .toList(),
                called.size() + parts.size());
    }

    private static Stream<Cell> called(String total, int columns) {
        return Stream.concat(
                Stream.of(Cell.of(total)), Stream.generate(() -> Cell.of("")).limit(columns - 1L));
    }

    private static Stream<Cell> amounts(
            List<Part> parts, boolean waits, boolean back, Collection<StatementLine> lines) {
        var amounts = Part.of(lines);
        var said = new ArrayList<Money>();
        parts.forEach(part -> said.add(amounts.getOrDefault(part, Money.ZERO)));
        said.add(Part.due(lines));
        if (waits) {
            said.add(Part.waits(lines));
        }
        if (back) {
            said.add(Part.goesBack(lines));
        }
        return said.stream().map(amount -> Cell.of(amount.toString()));
    }
}
