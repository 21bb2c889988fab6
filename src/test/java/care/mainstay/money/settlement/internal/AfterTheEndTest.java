package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A contract that has ended is settled to its last penny. */
@MainstayTest
class AfterTheEndTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Contracts contracts;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
    }

    private void ends(LocalDate lastDay) {
        callers.as(COUNCIL, () -> contracts.end(september.contract(), lastDay, "The area is tendered again."));
    }

    @Test
    void whatIsHeldWhenAContractEndsIsJudgedUntilNothingIsHeld() {
        september.posted();
        ends(LocalDate.of(2025, 9, 30));
        assertThat(september.balances().get(Account.HELD).pence()).isPositive();
        var month = September.OCTOBER;
        for (int i = 0; i < 14 && !september.balances().get(Account.HELD).isZero(); i++) {
            var period = september.posted(
                    month, month.plusMonths(1).plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC));
            assertThat(september.lines(period))
                    .as("care after the end is paid elsewhere")
                    .noneMatch(line -> line.kind() == LineKind.FEE || line.kind() == LineKind.WITHHELD);
            month = month.plusMonths(1);
        }
        assertThat(september.balances().get(Account.HELD)).isEqualTo(Money.ZERO);
        var after = month.plusMonths(12);
        September.refused(
                "settlement.contract-over",
                () -> september.as(PROVIDER, office -> office.open(september.contract(), after)));
    }

    @Test
    void lateEvidenceIsStillLookedBackOnWhereNothingIsHeld() {
        ends(LocalDate.of(2025, 9, 30));

        assertThat(isSettled(LocalDate.of(2025, 12, 1))).isTrue();
        assertThat(isSettled(LocalDate.of(2026, 1, 1))).isFalse();
        September.refused(
                "settlement.contract-over",
                () -> september.as(COUNCIL, office -> office.open(september.contract(), LocalDate.of(2026, 1, 1))));
    }

    private boolean isSettled(LocalDate month) {
        return september.as(COUNCIL, office -> office.isSettled(september.contract(), month));
    }
}
