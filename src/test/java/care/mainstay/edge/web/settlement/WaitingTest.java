package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Reason;
import care.mainstay.money.settlement.StatementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** For whom a query waits, and for how long. */
class WaitingTest {

    private static final OrganisationId COUNCIL = new OrganisationId(new UUID(9, 1));
    private static final OrganisationId PROVIDER = new OrganisationId(new UUID(9, 2));
    private static final Map<OrganisationId, String> NAMES = Map.of(COUNCIL, "The council", PROVIDER, "The provider");
    private static final Instant NOW = Instant.parse("2026-11-15T09:00:00Z");
    private static final LineId LINE = new LineId(new UUID(4, 1));
    private static final Period OCTOBER = new Period(
            new PeriodId(new UUID(3, 10)),
            new ContractId(new UUID(2, 1)),
            COUNCIL,
            PROVIDER,
            DateRange.month(2026, 10),
            PeriodState.PROPOSED,
            1,
            Optional.empty());

    private static StatementLine line(LineState state) {
        return new StatementLine(
                LINE,
                OCTOBER.id(),
                "fee",
                LineKind.FEE,
                PROVIDER,
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 10, 1),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                false,
                false,
                Reason.NONE,
                "",
                state);
    }

    private static LineEvent event(LineState.Act act, OrganisationId party, String at) {
        return new LineEvent(LINE, act, "Why?", party, new UserId(new UUID(5, 1)), Instant.parse(at));
    }

    private static Optional<String> waiting(LineState state, LineEvent... history) {
        return Waiting.of(line(state), OCTOBER, List.of(history), NAMES, NOW);
    }

    @Test
    void aQueryWaitsForTheOtherSideSinceItWasAsked() {
        assertThat(waiting(LineState.QUERIED, event(LineState.Act.QUERY, COUNCIL, "2026-11-03T10:00:00Z")))
                .contains("The provider to answer, for 12 days");
        assertThat(waiting(LineState.QUERIED, event(LineState.Act.QUERY, PROVIDER, "2026-11-15T08:00:00Z")))
                .contains("The council to answer, since today");
    }

    @Test
    void anAnswerWaitsForWhoeverAskedAndWhatTheyAddForTheOtherSideAgain() {
        var asked = event(LineState.Act.QUERY, COUNCIL, "2026-11-03T10:00:00Z");
        var answered = event(LineState.Act.ANSWER, PROVIDER, "2026-11-14T23:30:00Z");

        assertThat(waiting(LineState.QUERIED, asked, answered)).contains("The council to accept the answer, for 1 day");
        assertThat(waiting(
                        LineState.QUERIED,
                        asked,
                        answered,
                        event(LineState.Act.ANSWER, COUNCIL, "2026-11-15T00:30:00Z")))
                .contains("The provider to answer, since today");
    }

    @Test
    void whatIsSettledWaitsForNobody() {
        assertThat(waiting(LineState.RESOLVED, event(LineState.Act.QUERY, COUNCIL, "2026-11-03T10:00:00Z")))
                .isEmpty();
    }
}
