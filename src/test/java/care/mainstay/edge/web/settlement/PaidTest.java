package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.settlement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Totals for those who may see no record: what is added up, and what is left out. */
class PaidTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private static StatementLine line(int person, LineKind kind, int outcome, int due, int about, LineState state) {
        return new StatementLine(
                new LineId(new UUID(1, person * 100L + outcome)),
                new PeriodId(new UUID(2, 1)),
                "key",
                kind,
                new PersonId(new UUID(3, person)),
                outcome == 0 ? Optional.empty() : Optional.of(new OutcomeId(new UUID(4, outcome))),
                OCTOBER,
                new Money(due),
                new Money(0),
                new Money(-due),
                new Money(about),
                false,
                Reason.values()[0],
                "",
                state);
    }

    private static StatementLine fee(int person) {
        return line(person, LineKind.FEE, 0, 10_000, 0, LineState.UNDISPUTED);
    }

    private static List<StatementLine> fiveFees() {
        return List.of(fee(1), fee(2), fee(3), fee(4), fee(5));
    }

    @Test
    void aMonthIsAddedUpOverEverybodyInIt() {
        var lines = new ArrayList<>(fiveFees());
        lines.add(line(1, LineKind.RELEASED, 1, 1_250, 0, LineState.UNDISPUTED));
        lines.add(line(2, LineKind.HELD, 2, 0, 700, LineState.UNDISPUTED));
        lines.add(line(3, LineKind.NOT_DUE, 3, 0, 300, LineState.UNDISPUTED));
        lines.add(line(4, LineKind.RELEASED, 4, 99_999, 0, LineState.REVERSED));

        var figures = Paid.figures(Map.of(OCTOBER, lines));

        assertThat(figures.lead()).startsWith("You see totals only: no name");
        assertThat(figures.tiles()).extracting(Tile::figure).containsExactly("5", "1 of 3", "£512.50", "£12.50");
        assertThat(figures.table()).isNotNull();
        assertThat(figures.table().rows().get(0))
                .extracting(Cell::words)
                .containsExactly("October 2026", "5", "1", "3", "£512.50", "£12.50", "£7.00", "£3.00");
        assertThat(figures.notes()).hasSize(2);
    }

    @Test
    void aMonthWithFewerThanFivePeopleIsLeftOutAndSaidToBe() {
        var figures = Paid.figures(Map.of(
                OCTOBER, fiveFees().subList(0, 4),
                SEPTEMBER, fiveFees()));

        assertThat(figures.table()).isNotNull();
        assertThat(figures.table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(0).words()).isEqualTo("September 2026"));
        assertThat(figures.notes()).last().isEqualTo("1 month is left out, because fewer than 5 people are in it.");
    }

    @Test
    void whereNothingIsPostedItSaysSo() {
        var figures = Paid.figures(Map.of());

        assertThat(figures.lead()).contains("There are none yet");
        assertThat(figures.tiles()).isEmpty();
        assertThat(figures.table()).isNull();
    }
}
