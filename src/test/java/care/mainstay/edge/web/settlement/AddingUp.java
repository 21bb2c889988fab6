package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.foundation.kernel.Money;
import java.util.List;
import java.util.stream.IntStream;

/** Adds a table up as a reader would, from the words that stand in it. */
final class AddingUp {

    private AddingUp() {}

    /** Every row across, then every column down; what stands apart from the sum adds down only. */
    static void adds(AddedUp added) {
        assertThat(added.table().rows()).allSatisfy(row -> across(added, row));
        if (added.hasTotal()) {
            across(added, added.total());
            for (int column = 0; column < added.table().columns().size(); column++) {
                if (added.table().columns().get(column).numeric()
                        && !added.total().get(column).words().isEmpty()) {
                    int at = column;
                    assertThat(sum(added.table().rows().stream().map(row -> row.get(at))))
                            .as(added.table().columns().get(column).words())
                            .isEqualTo(amount(added.total().get(column)));
                }
            }
        }
    }

    private static void across(AddedUp added, List<Cell> row) {
        var parts = IntStream.range(0, added.sum())
                .filter(column -> added.table().columns().get(column).numeric())
                .mapToObj(row::get)
                .toList();
        if (!parts.isEmpty()) {
            assertThat(sum(parts.stream())).as("%s", row).isEqualTo(amount(row.get(added.sum())));
        }
    }

    private static Money sum(java.util.stream.Stream<Cell> cells) {
        return Money.sum(cells.map(AddingUp::amount).toList());
    }

    static Money amount(Cell cell) {
        var words = cell.words();
        return words.isEmpty()
                ? Money.ZERO
                : Money.ofPounds(words.replaceAll("[£,+]", "").replace('−', '-'));
    }
}
