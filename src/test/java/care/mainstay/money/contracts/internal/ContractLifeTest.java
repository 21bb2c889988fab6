package care.mainstay.money.contracts.internal;

import static care.mainstay.money.Parties.CARER;
import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.Superuser;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.PersonUnderContract;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class ContractLifeTest {

    @Autowired
    InstantSource clock;

    @Autowired
    Callers callers;

    @Autowired
    Organisations organisations;

    @Autowired
    Contracts contracts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void parties() {
        Parties.register(callers, organisations);
    }

    private ContractState state(ContractId id) {
        return callers.as(
                COUNCIL, () -> contracts.find(id).orElseThrow().latest().state());
    }

    @Test
    void everyVerbInEveryStateIsLegalByTheTableOrRefusedInWords() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        Map<ContractState.Act, Runnable> verbs = new EnumMap<>(ContractState.Act.class);
        verbs.put(ContractState.Act.REVISE, () -> contracts.revise(id, Parties.usual()));
        verbs.put(ContractState.Act.CHECK, () -> contracts.check(id));
        verbs.put(ContractState.Act.BOTH_AGREE, () -> contracts.agree(id));
        verbs.put(ContractState.Act.BOTH_SIGN, () -> contracts.sign(id));
        verbs.put(ContractState.Act.AMEND, () -> contracts.amend(id, LocalDate.of(2026, 4, 1), Parties.usual()));
        verbs.put(ContractState.Act.END, () -> contracts.end(id, LocalDate.of(2026, 3, 31), "Tendered again."));
        verbs.put(ContractState.Act.WITHDRAW, () -> contracts.withdraw(id));
        assertThat(verbs).containsOnlyKeys(ContractState.Act.values());
        for (var state : ContractState.values()) {
            Superuser.run(
                    application,
                    "update contracts.version set state = '" + state.code() + "' where contract_id = '" + id + "'");
            verbs.forEach((act, verb) -> {
                var refused = catchThrowableOfType(
                        Refused.class,
                        () -> callers.as(
                                COUNCIL,
                                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                                    verb.run();
                                    status.setRollbackOnly();
                                })));
                if (state.after(act).isPresent()) {
                    assertThat(refused).as(state + " × " + act).isNull();
                } else {
                    assertThat(refused).as(state + " × " + act).isNotNull();
                    assertThat(refused.code()).isEqualTo("contracts.not-in-that-state");
                    assertThat(refused.getMessage()).contains(state.words());
                }
            });
        }
    }

    @Test
    void aContractBindsOnceBothHaveAgreedAndBothHaveSigned() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        assertThat(state(id)).isEqualTo(ContractState.DRAFT);
        callers.as(PROVIDER, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        assertThat(state(id)).isEqualTo(ContractState.CHECKED);
        callers.as(PROVIDER, () -> contracts.agree(id));
        assertThat(state(id)).isEqualTo(ContractState.AGREED);
        callers.as(PROVIDER, () -> contracts.sign(id));
        assertThat(state(id)).isEqualTo(ContractState.AGREED);
        callers.as(COUNCIL, () -> contracts.sign(id));
        assertThat(state(id)).isEqualTo(ContractState.SIGNED);
        assertThat(callers.as(PROVIDER, () -> contracts.find(id).orElseThrow().bindingOn(LocalDate.of(2025, 9, 1))))
                .isPresent();
    }

    @Test
    void aChangedTextLosesItsCheckAndEveryAgreement() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        callers.as(PROVIDER, () -> contracts.revise(id, TermsCheckTest.at("37.00", "0.1")));
        callers.as(PROVIDER, () -> contracts.check(id));
        callers.as(PROVIDER, () -> contracts.agree(id));

        assertThat(state(id)).isEqualTo(ContractState.CHECKED);
    }

    @Test
    void signingBeforeBothAgreeIsRefused() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        assertThatThrownBy(() -> callers.as(COUNCIL, () -> contracts.sign(id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("contracts.not-in-that-state"));
    }

    @Test
    void whatIsSignedCannotBeRevisedNotEvenInTheDatabase() {
        var id = Parties.signed(callers, contracts);
        assertThatThrownBy(() -> callers.as(COUNCIL, () -> contracts.revise(id, Parties.usual())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> callers.as(
                        COUNCIL,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> jdbc.sql(
                                                "update contracts.version set terms = 'rate: 1' where contract_id = ?")
                                        .param(id.value())
                                        .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("its terms cannot change");
    }

    @Test
    void aSignedSheetThatWasChangedInTheDatabaseIsFound() {
        var id = Parties.signed(callers, contracts);
        Superuser.run(application, "alter table contracts.version disable trigger keep_what_is_signed");
        Superuser.run(
                application,
                "update contracts.version set terms = replace(terms, '£36.00', '£46.00') where contract_id = '" + id
                        + "'");
        Superuser.run(application, "alter table contracts.version enable trigger keep_what_is_signed");

        assertThatThrownBy(() -> callers.as(COUNCIL, () -> contracts.find(id)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not match their digest");

        Superuser.run(application, "delete from contracts.consent where contract_id = '" + id + "'");
        Superuser.run(application, "delete from contracts.version where contract_id = '" + id + "'");
        Superuser.run(application, "delete from contracts.contract where id = '" + id + "'");
    }

    @Test
    void anAmendmentIsANewVersionFromTheFirstOfAMonthAndTheOldOneStaysForEarlierMonths() {
        var id = Parties.signed(callers, contracts);
        assertThatThrownBy(() ->
                        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 1, 15), Parties.usual())))
                .isInstanceOf(Refused.class);
        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 1, 1), TermsCheckTest.at("38.00", "0.1")));
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        callers.as(PROVIDER, () -> contracts.agree(id));
        callers.as(COUNCIL, () -> contracts.sign(id));
        callers.as(PROVIDER, () -> contracts.sign(id));

        var contract = callers.as(COUNCIL, () -> contracts.find(id).orElseThrow());
        assertThat(contract.versions())
                .extracting("state")
                .containsExactly(ContractState.AMENDED, ContractState.SIGNED);
        assertThat(contract.bindingOn(LocalDate.of(2025, 12, 31)).orElseThrow().number())
                .isEqualTo(1);
        assertThat(contract.bindingOn(LocalDate.of(2026, 1, 1)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void aContractIsSeenByItsTwoPartiesAndByNobodyElse() {
        var id = Parties.signed(callers, contracts);
        assertThat(callers.as(PROVIDER, () -> contracts.find(id))).isPresent();
        assertThat(callers.as(STRANGER, () -> contracts.find(id))).isEmpty();
        assertThat(callers.as(CARER, () -> contracts.find(id))).isEmpty();
        assertThat(callers.as(STRANGER, contracts::all)).isEmpty();
    }

    @Test
    void aPersonIsUnderAContractFromADayUntilADay() {
        var id = Parties.signed(callers, contracts);
        var ada = new PersonId(new UUID(1, 1));
        callers.as(COUNCIL, () -> contracts.place(id, ada, new ReferralId(new UUID(5, 1)), LocalDate.of(2025, 10, 6)));
        callers.as(COUNCIL, () -> contracts.release(id, ada, LocalDate.of(2025, 12, 1)));

        assertThat(callers.as(PROVIDER, () -> contracts.people(id, DateRange.month(2025, 9))))
                .isEmpty();
        assertThat(callers.as(PROVIDER, () -> contracts.people(id, DateRange.month(2025, 11))))
                .hasSize(1);
        assertThat(callers.as(PROVIDER, () -> contracts.people(id, DateRange.month(2025, 12))))
                .isEmpty();
        assertThat(callers.as(PROVIDER, () -> contracts.of(ada))).containsExactly(id);
    }

    @Test
    void anAmendmentThatIsNotSignedCanBeWithdrawnAndAnotherBegun() {
        var id = Parties.signed(callers, contracts);
        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 1, 1), TermsCheckTest.at("38.00", "0.1")));
        assertThatThrownBy(() ->
                        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 2, 1), Parties.usual())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).whatToDo())
                                .isEqualTo("Change that version, or withdraw it first."));
        callers.as(PROVIDER, () -> contracts.withdraw(id));

        var contract = callers.as(COUNCIL, () -> contracts.find(id).orElseThrow());
        assertThat(contract.latest().number()).isEqualTo(1);
        assertThat(contract.versions())
                .extracting("state")
                .containsExactly(ContractState.SIGNED, ContractState.WITHDRAWN);
        assertThat(callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 2, 1), Parties.usual())))
                .isEqualTo(3);
    }

    @Test
    void anAmendmentThatIsNotSignedDoesNotKeepAContractFromEnding() {
        var id = Parties.signed(callers, contracts);
        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 1, 1), TermsCheckTest.at("38.00", "0.1")));
        callers.as(COUNCIL, () -> contracts.end(id, LocalDate.of(2026, 3, 31), "Tendered again."));

        var contract = callers.as(COUNCIL, () -> contracts.find(id).orElseThrow());
        assertThat(contract.endsOn()).contains(LocalDate.of(2026, 3, 31));
        assertThat(contract.versions())
                .extracting("state")
                .containsExactly(ContractState.ENDED, ContractState.WITHDRAWN);
        assertThat(contract.bindingOn(LocalDate.of(2026, 2, 1)).orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsUnderAContractAfterItsLastDayOnceThatIsWrittenDown() {
        var id = Parties.signed(callers, contracts);
        var ben = new PersonId(new UUID(1, 2));
        callers.as(COUNCIL, () -> contracts.place(id, ben, new ReferralId(new UUID(5, 1)), LocalDate.of(2025, 10, 6)));
        var before = clock.instant();
        callers.as(COUNCIL, () -> contracts.end(id, LocalDate.of(2026, 3, 15), "Tendered again."));

        assertThat(asKnown(id, DateRange.month(2026, 3), before))
                .singleElement()
                .satisfies(under -> assertThat(under.until()).isEmpty());
        assertThat(asKnown(id, DateRange.month(2026, 3), clock.instant()))
                .singleElement()
                .satisfies(under -> assertThat(under.until()).contains(LocalDate.of(2026, 3, 16)));
        assertThat(asKnown(id, DateRange.month(2026, 4), clock.instant())).isEmpty();
    }

    @Test
    void takingSomebodyOutAgainDoesNotChangeWhatWasKnown() {
        var id = Parties.signed(callers, contracts);
        var ben = new PersonId(new UUID(1, 2));
        callers.as(COUNCIL, () -> contracts.place(id, ben, new ReferralId(new UUID(5, 1)), LocalDate.of(2025, 10, 6)));
        callers.as(COUNCIL, () -> contracts.release(id, ben, LocalDate.of(2026, 3, 20)));
        var between = clock.instant();
        callers.as(COUNCIL, () -> contracts.release(id, ben, LocalDate.of(2026, 3, 10)));

        assertThat(asKnown(id, DateRange.month(2026, 3), between))
                .singleElement()
                .satisfies(under -> assertThat(under.until()).contains(LocalDate.of(2026, 3, 20)));
        assertThat(asKnown(id, DateRange.month(2026, 3), clock.instant()))
                .singleElement()
                .satisfies(under -> assertThat(under.until()).contains(LocalDate.of(2026, 3, 10)));
    }

    private List<PersonUnderContract> asKnown(ContractId id, DateRange days, Instant moment) {
        return callers.as(PROVIDER, () -> contracts.people(id, days, moment));
    }

    @Test
    void everythingWrongWithADraftIsSaidAtOnce() {
        assertThatThrownBy(() -> callers.as(
                        STRANGER,
                        () -> contracts.draft(new care.mainstay.money.contracts.NewContract(
                                java.util.Optional.empty(),
                                PROVIDER.organisation(),
                                COUNCIL.organisation(),
                                " ",
                                LocalDate.of(2025, 9, 2),
                                java.util.Optional.of(LocalDate.of(2025, 9, 1)),
                                Parties.usual()))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::code)
                                .containsExactly(
                                        "contracts.no-title",
                                        "contracts.not-a-council",
                                        "contracts.not-a-provider",
                                        "contracts.not-a-party",
                                        "contracts.starts-within-a-month",
                                        "contracts.ends-before-it-starts"));
    }
}
