package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Amounts add up in sight: across in every row, down in every column, and to what the statement says. */
class AddedUpTest {

    private static final PeriodId OCTOBER = new PeriodId(new UUID(3, 10));

    @Property(tries = 200)
    void whateverTheLinesTheyAddUpToTheStatement(@ForAll long seed) {
        var lines = lines(new Random(seed));
        var people = lines.stream().collect(Collectors.groupingBy(StatementLine::person)).entrySet().stream()
                .map(one -> new AddedUp.Row(List.of(Cell.of(one.getKey().toString())), one.getValue()))
                .toList();

        var added = AddedUp.dueAndNot("Person by person", List.of(Column.of("Person")), people, "Everybody");
        var statement = statement(lines);

        AddingUp.adds(added);
        AddingUp.adds(MadeUpOf.difference(statement, statement(lines(new Random(seed + 1)))));
        assertThat(AddingUp.amount(added.total().get(added.sum()))).isEqualTo(statement.standing());
        assertThat(MadeUpOf.waterfall(statement).bars())
                .as("the picture and the last row say the same")
                .extracting(bar -> bar.step().words() + " " + bar.step().amount())
                .isEqualTo(said(added));
    }

    private static List<String> said(AddedUp added) {
        var said = new ArrayList<String>();
        for (int column = 1; column <= added.sum(); column++) {
            said.add(added.table().columns().get(column).words() + " "
                    + added.total().get(column).words());
        }
        return said;
    }

    @Example
    void aTableOfMoreThanTwelveRowsIsLong() {
        assertThat(withRows(12).isLong()).isFalse();
        assertThat(withRows(13).isLong()).isTrue();
    }

    private static AddedUp withRows(int rows) {
        return AddedUp.due(
                "Person by person",
                List.of(Column.of("Person")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> new AddedUp.Row(
                                List.of(Cell.of("Person " + row)), List.of(line(row, LineKind.FEE, 100, 100))))
                        .toList(),
                "Everybody");
    }

    @Example
    void whatWaitsAndWhatGoesBackStandApartFromWhatIsDue() {
        var added = AddedUp.dueAndNot(
                "Person by person",
                List.of(Column.of("Person")),
                List.of(new AddedUp.Row(
                        List.of(Cell.of("Peggy")),
                        List.of(
                                line(1, LineKind.FEE, 50_000, 50_000),
                                line(1, LineKind.WITHHELD, -5_000, 5_000),
                                line(1, LineKind.RELEASED, 2_000, 2_000),
                                line(1, LineKind.HELD, 0, 1_700),
                                line(1, LineKind.NOT_DUE, 0, 1_300)))),
                "Everybody");

        assertThat(added.table().columns())
                .extracting(Column::words)
                .containsExactly(
                        "Person",
                        "Care delivered",
                        "Set aside for outcomes",
                        "Released for outcomes",
                        "Due",
                        "Waits, not due yet",
                        "Goes back, not due");
        assertThat(added.total())
                .extracting(Cell::words)
                .containsExactly("Everybody", "£500.00", "−£50.00", "£20.00", "£470.00", "£17.00", "£13.00");
        assertThat(added.sum()).isEqualTo(4);
    }

    @Example
    void whatWaitedIsGoneWhenTheLineThatSetItAsideIsTakenBack() {
        var aside = line(1, LineKind.WITHHELD, -5_000, 5_000, LineState.REVERSED);

        assertThat(Part.waits(List.of(aside, line(1, LineKind.HELD, 0, 5_000)))).isEqualTo(Money.ZERO);
    }

    @Example
    void aRowOrAColumnThatDoesNotAddUpIsFound() {
        var columns = List.of(Column.of("Person"), Column.numeric("Care delivered"), Column.numeric("Due"));
        var row = List.of(Cell.of("Peggy"), Cell.of("£5.00"), Cell.of("£4.00"));
        var right = List.of(Cell.of("Ada"), Cell.of("£5.00"), Cell.of("£5.00"));
        var total = List.of(Cell.of("Both"), Cell.of("£9.00"), Cell.of("£9.00"));

        assertThatThrownBy(() -> AddingUp.adds(new AddedUp(new Table("", columns, List.of(row)), List.of(), 2)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> AddingUp.adds(new AddedUp(new Table("", columns, List.of(right, right)), total, 2)))
                .isInstanceOf(AssertionError.class);
    }

    /** Lines of a few people, of every kind and with any amount, some of them taken back. */
    private static List<StatementLine> lines(Random random) {
        var lines = new ArrayList<StatementLine>();
        for (int number = 1 + random.nextInt(30); number > 0; number--) {
            var kind = LineKind.values()[random.nextInt(LineKind.values().length)];
            boolean moves = kind != LineKind.HELD && kind != LineKind.NOT_DUE && kind != LineKind.UNSETTLED;
            int pence = random.nextInt(100_000) * (kind == LineKind.WITHHELD ? -1 : 1);
            lines.add(line(
                    1 + random.nextInt(5),
                    kind,
                    moves ? kind == LineKind.ADJUSTMENT ? pence - 50_000 : pence : 0,
                    Math.abs(pence),
                    moves && random.nextInt(6) == 0 ? LineState.REVERSED : LineState.UNDISPUTED));
        }
        return lines;
    }

    private static StatementLine line(int person, LineKind kind, long due, long about) {
        return line(person, kind, due, about, LineState.UNDISPUTED);
    }

    private static StatementLine line(int person, LineKind kind, long due, long about, LineState state) {
        return new StatementLine(
                new LineId(new UUID(4, person)),
                OCTOBER,
                "key",
                kind,
                new OrganisationId(new UUID(9, 2)),
                Optional.of(new PersonId(new UUID(1, person))),
                Optional.empty(),
                LocalDate.of(2026, 10, 1),
                new Money(due),
                Money.ZERO,
                new Money(kind == LineKind.NOT_DUE ? about : -due),
                new Money(about),
                false,
                false,
                Reason.NONE,
                kind.words(),
                state);
    }

    private static Statement statement(List<StatementLine> lines) {
        var period = new Period(
                OCTOBER,
                new ContractId(new UUID(7, 7)),
                new OrganisationId(new UUID(8, 1)),
                new OrganisationId(new UUID(8, 2)),
                DateRange.month(2026, 10),
                PeriodState.POSTED,
                1,
                Optional.empty());
        var total = Money.sum(lines.stream().map(StatementLine::due).toList());
        return new Statement(period, 1, 1, "", "", total, Optional.empty(), List.of(), lines);
    }
}
