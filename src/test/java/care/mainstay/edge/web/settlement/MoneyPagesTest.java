package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LateEvidence;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoneyPagesTest {

    private static final PersonId PEGGY = new PersonId(new UUID(1, 1));
    private static final OutcomeId BREAKFAST = new OutcomeId(new UUID(2, 1));
    private static final PeriodId OCTOBER = new PeriodId(new UUID(3, 10));
    private static final Naming.Names NAMES =
            new Naming.Names(Map.of(PEGGY, "Hale, Margaret"), Map.of(BREAKFAST, "I make my own breakfast"));

    @Test
    void aPersonsMoneySaysWhatCareCostAndWhatWasPaidForWhichOutcome() {
        var lines = List.of(
                line(1, LineKind.FEE, Optional.empty(), 50_040, "Care delivered"),
                line(2, LineKind.WITHHELD, Optional.empty(), -5_004, "Set aside"),
                line(3, LineKind.RELEASED, Optional.of(BREAKFAST), 3_753, "Achieved, held for 7 weeks and confirmed"));
        var page = PersonMoneyPage.of(
                frame(), lines, Map.of(OCTOBER, october()), Map.of(Account.PAID, new Money(48_789)), NAMES);

        assertThat(page.tiles()).extracting(Tile::figure).containsExactly("£487.89", "£487.89", "£37.53", "£0.00");
        assertThat(Objects.requireNonNull(page.outcomes()).table().rows().get(0))
                .extracting(Cell::words)
                .containsExactly(
                        "I make my own breakfast", "Achieved, held for 7 weeks and confirmed, October 2026", "£37.53");
        assertThat(page.outcomes().table().rows().get(0).get(1).href())
                .isEqualTo("/settlements/lines/" + lines.get(2).id());
        assertThat(Objects.requireNonNull(page.months()).table().rows().get(0))
                .extracting(Cell::words)
                .containsExactly("October 2026", "Posted", "£500.40", "−£50.04", "£37.53", "£487.89");
    }

    @Test
    void onlyWhatWasReleasedAndPostedIsPaidForAnOutcome() {
        var lines = List.of(
                line(1, LineKind.RELEASED, Optional.of(BREAKFAST), 3_000, "Achieved"),
                line(2, LineKind.PAID_AS_FEE, Optional.of(BREAKFAST), 700, "Missed"),
                line(3, LineKind.PAID_AS_FEE, Optional.empty(), 500, "No outcome agreed yet"),
                takenBack(line(4, LineKind.RELEASED, Optional.of(BREAKFAST), 90, "Achieved")));

        var posted = PersonMoneyPage.of(frame(), lines, Map.of(OCTOBER, october()), Map.of(), NAMES);
        var proposed =
                PersonMoneyPage.of(frame(), lines, Map.of(OCTOBER, october(PeriodState.PROPOSED)), Map.of(), NAMES);

        assertThat(posted.tiles()).extracting(Tile::figure).element(2).isEqualTo("£30.00");
        assertThat(paidBecauseOfIt(posted)).isEqualTo("£30.00");
        assertThat(proposed.tiles()).extracting(Tile::figure).element(2).isEqualTo("£0.00");
        assertThat(paidBecauseOfIt(proposed)).isEqualTo("£0.00");
    }

    @Test
    void aCorrectionCountsByWhatItCorrectsAndNotByItsWords() {
        var lines = List.of(
                line(1, LineKind.RELEASED, Optional.of(BREAKFAST), 3_000, "Achieved"),
                line(2, LineKind.HELD, Optional.of(BREAKFAST), 0, "Not yet achieved"),
                keyed(
                        "adjustment/2026-10-01/key/1",
                        line(3, LineKind.ADJUSTMENT, Optional.of(BREAKFAST), -200, "Less")),
                keyed(
                        "adjustment/2026-10-01/key/2",
                        line(4, LineKind.ADJUSTMENT, Optional.of(BREAKFAST), 90, "Released")),
                keyed(
                        "adjustment/2026-09-01/key/1",
                        line(5, LineKind.ADJUSTMENT, Optional.of(BREAKFAST), 7, "Released")));

        assertThat(paidBecauseOfIt(PersonMoneyPage.of(frame(), lines, Map.of(OCTOBER, october()), Map.of(), NAMES)))
                .isEqualTo("£28.00");
    }

    @Test
    void aLineTakenBackIsNoLongerDue() {
        var lines = List.of(
                line(1, LineKind.FEE, Optional.empty(), 3_000, "Care delivered"),
                takenBack(line(2, LineKind.RELEASED, Optional.of(BREAKFAST), 90, "Achieved")));
        var statement = new Statement(october(), 1, 1, "", "", new Money(3_090), Optional.empty(), List.of(), lines);

        assertThat(statement.standing()).isEqualTo(new Money(3_000));
        var page = PersonStatementPage.of(october(), PEGGY, lines, NAMES);
        assertThat(page.total()).isEqualTo("£30.00");
        assertThat(page.rows())
                .as("what stands in the list adds up to the total")
                .extracting(row -> row.due() + " " + row.besides())
                .containsExactly("£30.00 ", "£0.00 £0.90 is taken back");
        assertThat(MadeUpOf.waterfall(statement).bars())
                .extracting(bar -> bar.step().words() + " " + bar.step().amount())
                .contains("Lines taken back −£0.90", "Due £30.00");
    }

    @Test
    void whatWaitsAndWhatGoesBackIsSaidBesideNothingDue() {
        var lines = List.of(
                waiting(line(1, LineKind.HELD, Optional.of(BREAKFAST), 1_700, "Not yet achieved")),
                waiting(line(2, LineKind.NOT_DUE, Optional.of(BREAKFAST), 1_300, "Not achieved")));

        assertThat(PersonStatementPage.of(october(), PEGGY, lines, NAMES).rows())
                .extracting(row -> row.due() + " " + row.besides())
                .containsExactly("£0.00 £17.00 waits", "£0.00 £13.00 goes back to the council");
    }

    private static String paidBecauseOfIt(PersonMoneyPage page) {
        return Objects.requireNonNull(page.outcomes())
                .table()
                .rows()
                .get(0)
                .get(2)
                .words();
    }

    private static StatementLine takenBack(StatementLine line) {
        return with(line, line.due(), LineState.REVERSED);
    }

    /** The same line, of which nothing is due. */
    private static StatementLine waiting(StatementLine line) {
        return with(line, Money.ZERO, line.state());
    }

    private static StatementLine keyed(String key, StatementLine line) {
        return with(line, key, line.due(), line.state());
    }

    private static StatementLine with(StatementLine line, Money due, LineState state) {
        return with(line, line.key(), due, state);
    }

    private static StatementLine with(StatementLine line, String key, Money due, LineState state) {
        return new StatementLine(
                line.id(),
                line.period(),
                key,
                line.kind(),
                line.payee(),
                line.person(),
                line.outcome(),
                line.month(),
                due,
                line.held(),
                line.council(),
                line.about(),
                line.ofEarlierMonths(),
                line.chargeable(),
                line.reason(),
                line.words(),
                state);
    }

    private static Explanation leaf(String column, String evidence, Object... ids) {
        return new Explanation(
                "column",
                column,
                Map.of(),
                "yes",
                true,
                "",
                "",
                "",
                Map.of(),
                "outcomes line 2, evidence " + evidence.formatted(ids),
                false,
                List.of());
    }

    @Test
    void linksThatSayTheSameAreToldApartByNumbers() {
        var why = leaf("achieved", "outcomes.observation:%s outcomes.observation:%s", new UUID(5, 1), new UUID(5, 2));
        var explained = Explained.of(
                why,
                Explained.places(key -> List.of(), reference -> List.of(new Link("See it", "/" + reference.id()))),
                NAMES);

        assertThat(explained.evidence()).extracting(Link::words).containsExactly("See it 1", "See it 2");
    }

    @Test
    void whatIsNotOpenToTheReaderIsSaidToBeSoAndLeadsNowhere() {
        var why = leaf("confirmation", "reviews.confirmation:%s", new UUID(5, 1));
        var line = line(3, LineKind.RELEASED, Optional.of(BREAKFAST), 3_753, "Achieved");

        var closed = Explained.of(
                why,
                Explained.places(
                        key -> List.of(), new EvidenceLinks(line, new OpenRecords.Open(Set.of(), Map.of()))::of),
                NAMES);

        assertThat(closed.evidence()).isEmpty();
        assertThat(closed.source()).isEqualTo("The record behind it is not open to you");
    }

    @Test
    void aPersonWithoutAnyStatementIsToldSo() {
        var page = PersonMoneyPage.of(frame(), List.of(), Map.of(), Map.of(), NAMES);

        assertThat(page.months()).isNull();
        assertThat(page.lead()).isEqualTo("No month has been worked out for Peggy yet.");
    }

    @Test
    void whatCameLateIsSaidWithWhatTheStatementHadAndWhatIsKnownNow() {
        var visit = new EvidenceRef("visits.visit", new UUID(5, 5));
        var late = List.of(
                new LateEvidence(
                        "visits",
                        PEGGY,
                        visit,
                        Map.of("day", "2026-10-03", "state", "completed", "minutes", "30"),
                        Map.of("day", "2026-10-03", "state", "cut-short", "minutes", "20")),
                new LateEvidence(
                        "stays",
                        PEGGY,
                        new EvidenceRef("safety.stay", new UUID(6, 6)),
                        Map.of(),
                        Map.of("admitted", "2026-10-08", "discharged", "")));

        var page = LatePage.of(october(), late, NAMES);

        assertThat(page.lead())
                .startsWith("2 records were written down or changed since")
                .contains("as many months back as the terms say, unless it has done so already")
                .contains("A safety condition counts when held money is next judged");
        assertThat(LatePage.of(october(PeriodState.PROPOSED), late, NAMES).lead())
                .endsWith("Work the month out again to count them, or leave them to a later one.");
        assertThat(Objects.requireNonNull(page.rows()).rows())
                .extracting(row -> row.stream().map(Cell::words).toList())
                .containsExactly(
                        List.of(
                                "Hale, Margaret",
                                "Visit on 3 October 2026",
                                "Completed, 30 minutes",
                                "Cut short, 20 minutes"),
                        List.of("Hale, Margaret", "Hospital stay from 8 October 2026", "Not there", "Still there"));
        assertThat(page.rows().rows().get(0).get(1).href()).isEqualTo("/visits/" + visit.id());
    }

    private static StatementLine line(
            int number, LineKind kind, Optional<OutcomeId> outcome, long pence, String words) {
        return new StatementLine(
                new LineId(new UUID(4, number)),
                OCTOBER,
                "key/" + number,
                kind,
                new OrganisationId(new UUID(8, 2)),
                Optional.of(PEGGY),
                outcome,
                LocalDate.of(2026, 10, 1),
                new Money(pence),
                Money.ZERO,
                new Money(-pence),
                new Money(Math.abs(pence)),
                false,
                false,
                Reason.NONE,
                words,
                LineState.UNDISPUTED);
    }

    private static Period october() {
        return october(PeriodState.POSTED);
    }

    private static Period october(PeriodState state) {
        return new Period(
                OCTOBER,
                new ContractId(new UUID(7, 7)),
                new OrganisationId(new UUID(8, 1)),
                new OrganisationId(new UUID(8, 2)),
                DateRange.month(2026, 10),
                state,
                1,
                Optional.of(Instant.parse("2026-11-10T10:00:00Z")));
    }

    private static PersonFrame frame() {
        var heading = new PersonHeading("Margaret Hale", List.of(), null, null);
        return new PersonFrame(PEGGY, "Margaret Hale", "Peggy", heading, List.of(), List.of(), null, false, false);
    }
}
