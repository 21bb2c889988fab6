package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table.Cell;
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
import care.mainstay.money.terms.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is different from the month before adds up: in all, part by part and person by person. */
class ComparedTest {

    private static final Naming.Names NAMES = new Naming.Names(
            Map.of(person(1), "Hale, Margaret", person(2), "Moss, Ada", person(3), "Pike, Ben"), Map.of());

    @Property(tries = 200)
    void theMonthBeforeAndTheDifferenceMakeThisMonthWithNothingLeftOver(@ForAll long seed) {
        var random = new Random(seed);
        var before = month(10, lines(random));
        var now = month(11, lines(random));

        var compared = Compared.of(now, before, NAMES);

        AddingUp.adds(compared.parts());
        var people = Objects.requireNonNull(compared.people());
        AddingUp.adds(people);
        for (var table : List.of(compared.parts(), people)) {
            assertThat(AddingUp.amount(table.total().get(1))).isEqualTo(before.standing());
            assertThat(AddingUp.amount(table.total().get(2)))
                    .isEqualTo(now.standing().minus(before.standing()));
            assertThat(AddingUp.amount(table.total().get(3))).isEqualTo(now.standing());
        }
        assertThat(Money.sum(MadeUpOf.differences(now, before).values()))
                .as("what the sentence says")
                .isEqualTo(now.standing().minus(before.standing()));
    }

    @Example
    void itIsSaidInWordsWhatIsDifferentAndForWhom() {
        var before = month(
                10,
                List.of(
                        line(1, LineKind.FEE, 50_000),
                        line(2, LineKind.FEE, 20_000),
                        line(2, LineKind.WITHHELD, -2_000)));
        var now = month(
                11,
                List.of(
                        line(1, LineKind.FEE, 50_000),
                        line(3, LineKind.FEE, 30_000),
                        line(3, LineKind.WITHHELD, -3_000)));

        var compared = Compared.of(now, before, NAMES);

        assertThat(compared.title()).isEqualTo("Compared with October 2026");
        assertThat(compared.lead())
                .isEqualTo(
                        "£90.00 more is due than in October 2026: care delivered +\u2060£100.00, set aside for outcomes −£10.00.");
        assertThat(Objects.requireNonNull(compared.people()).table().rows())
                .extracting(row -> row.stream().map(Cell::words).toList())
                .containsExactly(
                        List.of("Pike, Ben, not in October 2026", "£0.00", "+£270.00", "£270.00"),
                        List.of("Moss, Ada, not in November 2026", "£180.00", "−£180.00", "£0.00"),
                        List.of("1 person with no difference", "£500.00", "£0.00", "£500.00"));
        assertThat(compared.people().table().rows())
                .extracting(row -> row.get(0).href())
                .as("somebody who is not in this month is followed in the one before")
                .containsExactly(
                        "/settlements/" + now.period().id() + "/people/" + person(3),
                        "/settlements/" + before.period().id() + "/people/" + person(2),
                        null);
    }

    @Example
    void theSameMonthAgainSaysSo() {
        var lines = List.of(line(1, LineKind.FEE, 50_000));

        assertThat(Compared.of(month(11, lines), month(10, lines), NAMES).lead())
                .isEqualTo("The same is due as in October 2026, part by part.");
    }

    @Example
    void aLineIsComparedWithTheSameLineOfTheMonthBefore() {
        assertThat(Compared.line(line(1, LineKind.FEE, 49_000), line(1, LineKind.FEE, 50_000)))
                .isEqualTo("Care delivered: £500.00. £10.00 less this month.");
        assertThat(Compared.line(line(1, LineKind.RELEASED, 1_251), line(1, LineKind.HELD, 0)))
                .isEqualTo("Held: £0.00. £12.51 more this month.");
        assertThat(Compared.line(line(1, LineKind.FEE, 5), line(1, LineKind.FEE, 5)))
                .isEqualTo("Care delivered: £0.05. The same this month.");
    }

    @Example
    void thePageOfALineSaysWhatItWasTheMonthBeforeAndItsNumberOnTheRemittance() {
        var before = month(10, List.of(line(1, LineKind.FEE, 50_000)));
        var now = month(11, List.of(line(1, LineKind.FEE, 49_000)));

        assertThat(linePage(now, Optional.of(before)).facts())
                .extracting(row -> row.key() + ": " + row.value())
                .contains(
                        "In October 2026: Care delivered: £500.00. £10.00 less this month.",
                        "On the remittance: Line 7");
        assertThat(linePage(now, Optional.empty()).facts())
                .as("where there was no such line, nothing is said of it")
                .extracting(SummaryRow::key)
                .doesNotContain("In October 2026");
        assertThat(linePage(now, Optional.of(month(10, List.of(line(2, LineKind.FEE, 1)))))
                        .facts())
                .extracting(SummaryRow::key)
                .doesNotContain("In October 2026");
    }

    private static LinePage linePage(Statement now, Optional<Statement> before) {
        var why = new Explanation(
                "quantity", "fee", Map.of(), "490", true, "GBP", "", "", Map.of(), "", false, List.of());
        return LinePage.of(
                new LinePage.Facts(
                        now.lines().get(0),
                        now.period(),
                        why,
                        new OpenRecords.Open(Set.of(), Map.of()),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        7,
                        before,
                        NAMES,
                        Map.of(),
                        now.period().council(),
                        false,
                        Instant.EPOCH),
                Form.empty());
    }

    private static List<StatementLine> lines(Random random) {
        var lines = new ArrayList<StatementLine>();
        for (int number = 1 + random.nextInt(12); number > 0; number--) {
            var kind = LineKind.values()[random.nextInt(LineKind.values().length)];
            boolean moves = kind != LineKind.HELD && kind != LineKind.NOT_DUE && kind != LineKind.UNSETTLED;
            var line = line(1 + random.nextInt(5), kind, moves ? random.nextInt(100_000) - 30_000 : 0);
            lines.add(random.nextInt(6) == 0 ? takenBack(line) : line);
        }
        return lines;
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static StatementLine line(int person, LineKind kind, long pence) {
        return line(person, kind, pence, LineState.UNDISPUTED);
    }

    private static StatementLine takenBack(StatementLine line) {
        return line(
                (int) line.person().orElseThrow().value().getLeastSignificantBits(),
                line.kind(),
                line.due().pence(),
                LineState.REVERSED);
    }

    private static StatementLine line(int person, LineKind kind, long pence, LineState state) {
        return new StatementLine(
                new LineId(new UUID(4, person)),
                new PeriodId(new UUID(3, 10)),
                kind.code() + "/" + person(person),
                kind,
                new OrganisationId(new UUID(9, 2)),
                Optional.of(person(person)),
                Optional.empty(),
                LocalDate.of(2026, 10, 1),
                new Money(pence),
                Money.ZERO,
                new Money(-pence),
                new Money(Math.abs(pence)),
                false,
                false,
                Reason.NONE,
                kind.words(),
                state);
    }

    private static Statement month(int month, List<StatementLine> lines) {
        var period = new Period(
                new PeriodId(new UUID(3, month)),
                new ContractId(new UUID(7, 7)),
                new OrganisationId(new UUID(8, 1)),
                new OrganisationId(new UUID(8, 2)),
                DateRange.month(2026, month),
                PeriodState.POSTED,
                1,
                Optional.empty());
        var total = Money.sum(lines.stream().map(StatementLine::due).toList());
        return new Statement(period, 1, 1, "", "", total, Optional.empty(), List.of(), lines);
    }
}
