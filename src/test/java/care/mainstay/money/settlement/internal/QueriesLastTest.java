package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A query ends when whoever asked is satisfied, and by nothing else. */
@MainstayTest
class QueriesLastTest {

    @Autowired
    private ApplicationContext application;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
    }

    /** The fee that one more visit changes. */
    private LineId feeThatWillChange(PeriodId period) {
        september.oneMoreVisitIsWrittenDown();
        var person = september.as(COUNCIL, office -> office.late(period)).get(0).person();
        return september.lines(period).stream()
                .filter(line -> line.kind() == LineKind.FEE
                        && line.person().orElseThrow().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void lateEvidenceDoesNotEndAQueryAndWhatIsQueriedStaysUnpaid() {
        var period = september.posted();
        var fee = feeThatWillChange(period);
        september.does(COUNCIL, office -> office.query(fee, "Which visits are these?"));
        var october = september.posted(September.OCTOBER, September.OCTOBERS_CUT_OFF);

        assertThat(september.line(fee).state()).isEqualTo(LineState.QUERIED);
        september.does(COUNCIL, office -> office.pay(october, LocalDate.of(2025, 11, 20), "BACS 3"));
        assertThat(september.balances().get(Account.DUE))
                .isEqualTo(september.line(fee).due());

        september.does(COUNCIL, office -> office.resolve(fee, "Seen."));
        september.does(COUNCIL, office -> office.pay(october, LocalDate.of(2025, 11, 27), "BACS 4"));
        assertThat(september.balances().get(Account.DUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasAdjustedCanStillBeQueried() {
        var period = september.posted();
        var fee = feeThatWillChange(period);
        september.posted(September.OCTOBER, September.OCTOBERS_CUT_OFF);
        assertThat(september.line(fee).state()).isEqualTo(LineState.ADJUSTED);

        september.does(PROVIDER, office -> office.query(fee, "By how much?"));

        assertThat(september.line(fee).state()).isEqualTo(LineState.QUERIED);
    }

    @Test
    void aQueryGoesOnWhenTheMonthIsWorkedOutAgain() {
        var period = september.proposed();
        var fee = september.aFee(period);
        var key = september.line(fee).key();
        september.does(COUNCIL, office -> office.query(fee, "Which visits are these?"));
        september.does(PROVIDER, office -> office.answer(fee, "Those of the second week."));

        september.gathered(period, September.CUT_OFF);

        var now = september.lines(period).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(now.id()).isNotEqualTo(fee);
        assertThat(now.state()).isEqualTo(LineState.QUERIED);
        var history = september.as(COUNCIL, office -> office.history(now.id()));
        assertThat(history.stream().map(event -> event.party() + ": " + event.words()))
                .containsExactly(
                        COUNCIL.organisation() + ": Which visits are these?",
                        PROVIDER.organisation() + ": Those of the second week.");
        September.refused(
                "settlement.not-yours-to-settle",
                () -> september.does(PROVIDER, office -> office.resolve(now.id(), "So.")));
    }
}
