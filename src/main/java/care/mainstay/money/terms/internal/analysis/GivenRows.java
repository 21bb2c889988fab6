package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.run.GivenCell;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Optional;

/** What the rows say that a sheet writes itself. */
final class GivenRows {

    private GivenRows() {}

    /** From the least to the greatest number of a column, when the sheet gives its rows. */
    static Optional<Range> range(Sheet.Input input, Sheet.InputColumn column) {
        return input.rows()
                .flatMap(rows -> rows.stream()
                        .map(row -> GivenCell.plain(row.cells().getOrDefault(column.name(), "")))
                        .filter(cell -> cell.matches("-?\\d+(\\.\\d+)?"))
                        .map(cell -> Range.of(Exact.of(cell)))
                        .reduce(Range::hull));
    }

    static boolean isBlankSomewhere(Sheet.Input input, Sheet.InputColumn column) {
        return input.rows()
                .filter(rows -> rows.stream()
                        .anyMatch(row ->
                                row.cells().getOrDefault(column.name(), "").isEmpty()))
                .isPresent();
    }
}
