package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.CARER;
import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.WholeStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A month from open to paid against the real database, over generated evidence. */
@MainstayTest
class SettledMonthTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Contracts contracts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private September september;
    private ContractId contract;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
        contract = september.contract();
    }

    @Test
    void bothApproveThenItIsPostedAndTheBalancesAreTheStatement() {
        var period = september.proposed();
        september.does(PROVIDER, office -> office.approve(period));
        assertThat(september.state(period)).isEqualTo(PeriodState.PROPOSED);
        september.does(COUNCIL, office -> office.approve(period));
        assertThat(september.state(period)).isEqualTo(PeriodState.APPROVED);
        september.does(COUNCIL, office -> office.post(period));

        var statement = september.as(COUNCIL, office -> office.statement(period).orElseThrow());
        assertThat(statement.total())
                .isEqualTo(Money.sum(
                        statement.lines().stream().map(StatementLine::due).toList()));
        assertThat(september.balances().get(Account.DUE)).isEqualTo(statement.total());
        assertThat(september.balances().get(Account.HELD))
                .isEqualTo(Money.sum(
                        statement.lines().stream().map(StatementLine::held).toList()));
        assertThat(Money.sum(september.balances().values())).isEqualTo(Money.ZERO);
    }

    @Test
    void aStatementIsPostedOnce() {
        var period = september.posted();
        assertThatThrownBy(() -> september.does(COUNCIL, office -> office.post(period)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void approvalRecalculatesAndRefusesWhenAByteDiffers() {
        var period = september.proposed();
        var canonical = september.as(COUNCIL, office -> WholeStatement.of(office, period));
        assertThat(InputTable.sha256(canonical))
                .isEqualTo(september.as(
                        COUNCIL,
                        office -> office.statement(period).orElseThrow().sha256()));
        september.superuser("alter table settlement.line disable trigger append_only");
        september.superuser(
                "update settlement.line set canonical = replace(canonical, 'Care delivered', 'care delivered')"
                        + " where period_id = '" + period + "'");
        september.superuser("alter table settlement.line enable trigger append_only");

        assertThatThrownBy(() -> september.does(PROVIDER, office -> office.approve(period)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("settlement.bytes-differ"));
    }

    @Test
    void aStatementByEarlierRulesIsWorkedOutAgainBeforeItIsApproved() {
        var period = september.proposed();
        september.superuser("update settlement.statement set header = replace(header, '\"rules\":\"3\"',"
                + " '\"rules\":\"1\"') where period_id = '" + period + "'");

        September.refused("settlement.earlier-rules", () -> september.does(PROVIDER, office -> office.approve(period)));
    }

    @Test
    void laterEvidenceDoesNotChangeWhatWasFrozen() {
        var period = september.proposed();
        var before = september.as(COUNCIL, office -> WholeStatement.of(office, period));
        var none = september.as(COUNCIL, office -> office.late(period));
        assertThat(none).isEmpty();
        september.oneMoreVisitIsWrittenDown();
        var late = september.as(PROVIDER, office -> office.late(period));
        assertThat(late).singleElement().satisfies(row -> {
            assertThat(row.table()).isEqualTo("visits");
            assertThat(row.before()).isEmpty();
            assertThat(row.now()).containsEntry("minutes", "60");
            assertThat(row.evidence().kind()).isEqualTo("visits.visit");
        });
        september.does(PROVIDER, office -> office.approve(period));
        september.does(COUNCIL, office -> office.approve(period));

        var seen1 = september.as(COUNCIL, office -> WholeStatement.of(office, period));
        assertThat(seen1).isEqualTo(before);
    }

    @Test
    void lateEvidenceAdjustsInTheNextMonth() {
        var settled = september.posted();
        september.oneMoreVisitIsWrittenDown();
        var october = september.as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        september.does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        september.does(COUNCIL, office -> office.calculate(october));

        // one more visit of an hour: £36.00, and £3.60 of it set aside
        assertThat(september.lines(october).stream().filter(line -> line.kind() == LineKind.ADJUSTMENT))
                .filteredOn(line -> line.key().contains("/fee/"))
                .extracting(line -> line.due().toString())
                .containsExactly("£36.00");
        september.does(COUNCIL, office -> office.propose(october));
        september.does(COUNCIL, office -> office.approve(october));
        september.does(PROVIDER, office -> office.approve(october));
        september.does(COUNCIL, office -> office.post(october));
        assertThat(september.lines(settled)).extracting(StatementLine::state).contains(LineState.ADJUSTED);
        assertThat(Money.sum(september.balances().values())).isEqualTo(Money.ZERO);
    }

    @Test
    void aMonthIsSettledUnderTheTermsThatBoundWhenItWasGatheredWhateverIsSignedSince() {
        september.posted();
        var october = september.as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        september.does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        callers.as(COUNCIL, () -> {
            contracts.amend(contract, LocalDate.of(2025, 10, 1), Parties.usual(new BigDecimal("40.00")));
            contracts.check(contract);
            contracts.agree(contract);
        });
        callers.as(PROVIDER, () -> {
            contracts.agree(contract);
            contracts.sign(contract);
        });
        callers.as(COUNCIL, () -> contracts.sign(contract));
        september.does(COUNCIL, office -> office.calculate(october));
        september.does(COUNCIL, office -> office.propose(october));
        september.does(COUNCIL, office -> office.approve(october));
        september.does(PROVIDER, office -> office.approve(october));
        var version = september.as(
                COUNCIL, office -> office.statement(october).orElseThrow().termsVersion());
        assertThat(version).isEqualTo(1);
        september.does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        september.does(COUNCIL, office -> office.calculate(october));
        var again = september.as(
                COUNCIL, office -> office.statement(october).orElseThrow().termsVersion());
        assertThat(again)
                .as("gathered again, it is settled under what binds now")
                .isEqualTo(2);
    }

    @Test
    void aQueriedLineIsNotPaidAndTheOthersAre() {
        var period = september.posted();
        var fee = september.aFee(period);
        september.does(COUNCIL, office -> office.query(fee, "The visit on the 3rd was not made."));
        var total = september.as(
                COUNCIL, office -> office.statement(period).orElseThrow().total());
        var due = september.lines(period).stream()
                .filter(line -> line.id().equals(fee))
                .findFirst()
                .orElseThrow()
                .due();

        var seen2 = september.as(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 7"));
        assertThat(seen2).isEqualTo(total.minus(due));
        assertThatThrownBy(() -> september.does(PROVIDER, office -> office.resolve(fee, "It was.")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.not-yours-to-settle"));
        september.does(PROVIDER, office -> office.answer(fee, "It was, see the note."));
        september.does(COUNCIL, office -> office.resolve(fee, "Seen, thank you."));
        var seen3 = september.as(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 27), "BACS 9"));
        assertThat(seen3).isEqualTo(due);
        var seen4 = september.as(PROVIDER, office -> office.history(fee));
        assertThat(seen4).extracting(event -> event.act().name()).containsExactly("QUERY", "ANSWER", "RESOLVE");
        assertThat(september.balances().get(Account.DUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyTheCouncilRecordsAPayment() {
        var period = september.posted();
        assertThatThrownBy(() -> september.does(PROVIDER, office -> office.pay(period, LocalDate.of(2025, 10, 20), "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takingALineBackRestoresTheBalancesOnce() {
        var period = september.posted();
        var fee = september.aFee(period);
        var before = september.balances();
        var due = september.lines(period).stream()
                .filter(line -> line.id().equals(fee))
                .findFirst()
                .orElseThrow()
                .due();
        september.does(PROVIDER, office -> office.reverse(fee, "Charged to the wrong contract."));
        assertThat(september.balances()).as("one party alone").isEqualTo(before);
        september.does(COUNCIL, office -> office.reverse(fee, ""));

        assertThat(september.balances().get(Account.DUE))
                .isEqualTo(before.get(Account.DUE).minus(due));
        assertThatThrownBy(() -> september.does(PROVIDER, office -> office.reverse(fee, "Again.")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takingAStatementBackRestoresEveryBalanceAndTheMonthCanBeSettledAgain() {
        var period = september.posted();
        september.does(COUNCIL, office -> office.reverse(period, "Gathered before the provider had finished."));
        assertThat(september.state(period)).as("one party alone").isEqualTo(PeriodState.POSTED);
        september.does(PROVIDER, office -> office.reverse(period, ""));

        assertThat(september.balances().values()).containsOnly(Money.ZERO);
        assertThat(september.state(period)).isEqualTo(PeriodState.OPEN);
        september.does(COUNCIL, office -> office.gather(period, September.CUT_OFF));
        september.does(COUNCIL, office -> office.calculate(period));
        var seen5 = september.as(
                COUNCIL, office -> office.statement(period).orElseThrow().number());
        assertThat(seen5).isEqualTo(2);
    }

    @Test
    void theLedgerIsAppendOnlyEvenForTheOwnerOfTheTables() {
        september.posted();
        assertThatThrownBy(() -> callers.as(
                        COUNCIL,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> jdbc.sql("update settlement.ledger_entry set pence = 1")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> september.superuser("update settlement.ledger_entry set pence = 1"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> september.superuser("delete from settlement.line"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aSettlementIsSeenByTheTwoPartiesAndByNobodyElse() {
        var period = september.posted();
        var seen6 = september.as(PROVIDER, office -> office.find(period));
        assertThat(seen6).isPresent();
        var seen7 = september.as(STRANGER, office -> office.find(period));
        assertThat(seen7).isEmpty();
        var seen8 = september.as(CARER, office -> office.find(period));
        assertThat(seen8).isEmpty();
        var seen9 = september.as(STRANGER, office -> office.ledger(contract, 0, 10));
        assertThat(seen9).isEmpty();
    }

    @Test
    void monthsAreSettledInOrder() {
        september.as(COUNCIL, office -> office.open(contract, September.FIRST));
        var october = september.as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        assertThatThrownBy(() -> september.does(
                        COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.earlier-month-open"));
    }

    @Test
    void aCutOffBeforeTheMonthHasEndedIsRefused() {
        var period = september.as(COUNCIL, office -> office.open(contract, September.FIRST));
        assertThatThrownBy(() ->
                        september.does(COUNCIL, office -> office.gather(period, Instant.parse("2025-09-30T12:00:00Z"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMonthWithoutSignedTermsCannotBeOpened() {
        assertThatThrownBy(() -> september.as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 8, 1))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("settlement.no-signed-terms"));
    }

    @Test
    void moneyNamesNobody() {
        var period = september.posted();
        var person = new PersonId(new UUID(1, 1));
        var seen10 = september.as(COUNCIL, office -> WholeStatement.of(office, period));
        assertThat(seen10).doesNotContain("Ada").contains(person.toString());
    }
}
