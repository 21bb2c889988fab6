package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodState;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A month rests on what the ledger said when it was gathered, and goes no further once the ledger says something else. */
@MainstayTest
class MonthsInOrderTest {

    @Autowired
    private ApplicationContext application;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
    }

    @Test
    void aMonthIsNotTakenBackUnderALaterOneThatWasWorkedOut() {
        var first = september.posted();
        var october = september.proposed(September.OCTOBER, September.OCTOBERS_CUT_OFF);
        september.approved(october);

        September.refused("settlement.later-month-under-way", () -> takeBack(first));
        september.does(COUNCIL, office -> office.post(october));
        September.refused("settlement.later-month-under-way", () -> takeBack(first));
        assertThat(september.state(first)).isEqualTo(PeriodState.POSTED);
    }

    @Test
    void aMonthThatIsOnlyOpenDoesNotHinderTakingTheOneBeforeBack() {
        var first = september.posted();
        september.as(COUNCIL, office -> office.open(september.contract(), September.OCTOBER));

        takeBack(first);

        assertThat(september.state(first)).isEqualTo(PeriodState.OPEN);
        assertThat(september.balances().values()).containsOnly(Money.ZERO);
    }

    @Test
    void nothingIsProposedApprovedOrPostedWhileAnEarlierMonthIsNotPosted() {
        var first = september.posted();
        var october = september.as(COUNCIL, office -> office.open(september.contract(), September.OCTOBER));
        september.gathered(october, September.OCTOBERS_CUT_OFF);
        Map<PeriodState, Runnable> acts = Map.of(
                PeriodState.CALCULATED, () -> september.does(COUNCIL, office -> office.propose(october)),
                PeriodState.PROPOSED, () -> september.does(COUNCIL, office -> office.approve(october)),
                PeriodState.APPROVED, () -> september.does(COUNCIL, office -> office.post(october)));
        september.superuser("update settlement.period set state = 'open' where id = '" + first + "'");
        acts.forEach((state, act) -> {
            september.superuser(
                    "update settlement.period set state = '" + state.code() + "' where id = '" + october + "'");
            September.refused("settlement.earlier-month-open", act::run);
        });
    }

    @Test
    void aLineTakenBackAfterGatheringSendsTheMonthBackToGathering() {
        var first = september.posted();
        var october = september.proposed(September.OCTOBER, September.OCTOBERS_CUT_OFF);
        september.does(PROVIDER, office -> office.approve(october));
        var held = september.lines(first).stream()
                .filter(line -> line.kind() == LineKind.WITHHELD)
                .findFirst()
                .orElseThrow();
        takeBack(held.id());

        September.refused(
                "settlement.ledger-has-changed", () -> september.does(COUNCIL, office -> office.approve(october)));
        september.superuser("update settlement.period set state = 'approved' where id = '" + october + "'");
        September.refused(
                "settlement.ledger-has-changed", () -> september.does(COUNCIL, office -> office.post(october)));

        september.gathered(october, September.OCTOBERS_CUT_OFF);
        september.does(PROVIDER, office -> office.propose(october));
        september.approved(october);
        september.does(COUNCIL, office -> office.post(october));
        assertThat(Money.sum(september.balances().values())).isEqualTo(Money.ZERO);
        assertThat(september.balances().get(Account.HELD).isNegative()).isFalse();
    }

    @Test
    void aMonthPaidThroughALaterOneIsPaid() {
        var first = september.posted();
        var october = september.posted(September.OCTOBER, September.OCTOBERS_CUT_OFF);

        september.does(COUNCIL, office -> office.pay(october, LocalDate.of(2025, 11, 20), "BACS 5"));

        assertThat(september.balances().get(Account.DUE)).isEqualTo(Money.ZERO);
        assertThat(september.state(october)).isEqualTo(PeriodState.PAID);
        assertThat(september.state(first)).isEqualTo(PeriodState.PAID);
    }

    private void takeBack(care.mainstay.money.settlement.PeriodId period) {
        september.does(COUNCIL, office -> office.reverse(period, "Gathered too early."));
        september.does(PROVIDER, office -> office.reverse(period, ""));
    }

    private void takeBack(LineId line) {
        september.does(COUNCIL, office -> office.reverse(line, "Not this contract."));
        september.does(PROVIDER, office -> office.reverse(line, ""));
    }
}
