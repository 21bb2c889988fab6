package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
                new OrganisationId(new UUID(9, 2)),
                Optional.of(new PersonId(new UUID(3, person))),
                outcome == 0 ? Optional.empty() : Optional.of(new OutcomeId(new UUID(4, outcome))),
                OCTOBER,
                new Money(due),
                new Money(0),
                new Money(-due),
                new Money(about),
                false,
                false,
                Reason.NONE,
                "",
                state);
    }

    private static StatementLine fee(int person) {
        return line(person, LineKind.FEE, 0, 10_000, 0, LineState.UNDISPUTED);
    }

    private static List<StatementLine> fiveFees() {
        return List.of(fee(1), fee(2), fee(3), fee(4), fee(5));
    }

    private static StatementLine released(int person) {
        return line(person, LineKind.RELEASED, person, 1_250, 0, LineState.UNDISPUTED);
    }

    private static StatementLine held(int person) {
        return line(person, LineKind.HELD, person, 0, 700, LineState.UNDISPUTED);
    }

    private static StatementLine notDue(int person) {
        return line(person, LineKind.NOT_DUE, person, 0, 300, LineState.UNDISPUTED);
    }

    private static List<String> october(List<StatementLine> lines) {
        var table = Paid.figures(Map.of(OCTOBER, lines)).table();
        assertThat(table).isNotNull();
        return table.rows().get(0).stream().map(Cell::words).toList();
    }

    @Test
    void aMonthIsAddedUpOverEverybodyInIt() {
        var lines = new ArrayList<StatementLine>();
        IntStream.rangeClosed(1, 15).forEach(person -> lines.add(fee(person)));
        IntStream.rangeClosed(1, 5).forEach(person -> lines.add(released(person)));
        IntStream.rangeClosed(6, 10).forEach(person -> lines.add(held(person)));
        IntStream.rangeClosed(11, 15).forEach(person -> lines.add(notDue(person)));
        lines.add(line(4, LineKind.RELEASED, 99, 99_999, 0, LineState.REVERSED));

        var figures = Paid.figures(Map.of(OCTOBER, lines));

        assertThat(figures.lead()).startsWith("You see totals only: no name");
        assertThat(figures.tiles()).extracting(Tile::figure).containsExactly("15", "5 of 15", "£1,562.50", "£62.50");
        assertThat(october(lines))
                .containsExactly("October 2026", "15", "5", "15", "£1,562.50", "£62.50", "£35.00", "£15.00");
        assertThat(figures.notes()).hasSize(2);
    }

    @Test
    void aPartWithFewerThanFivePeopleTakesTheOtherPartsWithIt() {
        var lines = new ArrayList<StatementLine>();
        IntStream.rangeClosed(1, 11).forEach(person -> lines.add(fee(person)));
        IntStream.rangeClosed(1, 5).forEach(person -> lines.add(released(person)));
        IntStream.rangeClosed(6, 10).forEach(person -> lines.add(held(person)));
        lines.add(notDue(11));

        assertThat(october(lines))
                .containsExactly(
                        "October 2026", "11", "not shown", "11", "£1,162.50", "not shown", "not shown", "not shown");
        var figures = Paid.figures(Map.of(OCTOBER, lines));
        assertThat(figures.tiles())
                .extracting(Tile::figure)
                .containsExactly("11", "not shown", "£1,162.50", "not shown");
        assertThat(figures.notes()).last().asString().startsWith("What became of the outcomes of 1 month is not shown");
    }

    @Test
    void aFeeOfFewIsNotLeftOverWhenTheRestIsTakenFromTheWhole() {
        var lines = new ArrayList<>(List.of(fee(1), fee(2)));
        IntStream.rangeClosed(1, 6).forEach(person -> lines.add(released(person)));

        assertThat(october(lines)).element(5).isEqualTo("not shown");
    }

    /**
     * Every month of up to eleven people with at most one outcome each, which was reached, held, not due or not judged:
     * whoever knows all these months, and sees one of the rows, can still not tell how many a small part is made of.
     */
    @Test
    void noSmallPartCanBeWorkedOutFromWhatIsShown() {
        var possible = new HashMap<List<String>, List<int[]>>();
        for (int people = Paid.FEWEST; people <= 11; people++) {
            for (int reached = 0; reached <= people; reached++) {
                for (int held = 0; reached + held <= people; held++) {
                    for (int notDue = 0; reached + held + notDue <= people; notDue++) {
                        possible.computeIfAbsent(
                                        october(month(people, reached, held, notDue)), row -> new ArrayList<>())
                                .add(new int[] {reached, held, notDue, held + notDue, reached + held + notDue});
                    }
                }
            }
        }

        assertThat(possible.values()).allSatisfy(months -> {
            for (int part = 0; part < 5; part++) {
                int which = part;
                var sizes =
                        months.stream().map(month -> month[which]).distinct().toList();
                assertThat(sizes.size() > 1 || sizes.get(0) == 0 || sizes.get(0) >= Paid.FEWEST)
                        .as("part %d of %s", which, sizes)
                        .isTrue();
            }
        });
        assertThat(possible.keySet())
                .anySatisfy(row -> assertThat(row).element(2).isEqualTo("5"));
    }

    /** Everybody has a fee that makes up for what was released, so that the total gives nothing away here. */
    private static List<StatementLine> month(int people, int reached, int held, int notDue) {
        var lines = new ArrayList<StatementLine>();
        for (int person = 1; person <= people; person++) {
            boolean released = person <= reached;
            lines.add(line(person, LineKind.FEE, 0, released ? 8_750 : 10_000, 0, LineState.UNDISPUTED));
            if (released) {
                lines.add(released(person));
            } else if (person <= reached + held) {
                lines.add(held(person));
            } else if (person <= reached + held + notDue) {
                lines.add(notDue(person));
            }
        }
        return lines;
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
