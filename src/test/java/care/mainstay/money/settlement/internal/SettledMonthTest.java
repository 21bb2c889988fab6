package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.CARER;
import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.internal.calculation.GeneratedMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A month from open to paid against the real database, over generated evidence. */
@MainstayTest
class SettledMonthTest {

    private static final Instant CUT_OFF = Instant.parse("2025-10-05T12:00:00Z");

    @Autowired
    Callers callers;

    @Autowired
    Organisations organisations;

    @Autowired
    Contracts contracts;

    @Autowired
    PeriodRows periods;

    @Autowired
    StatementRows statements;

    @Autowired
    LineEventRows events;

    @Autowired
    LedgerRows ledger;

    @Autowired
    SettlementOffice.Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ContractId contract;
    private GeneratedMonth evidence = GeneratedMonth.of(2025, 9, 12, 1);

    @BeforeEach
    void signedContract() {
        Parties.register(callers, organisations);
        contract = Parties.signed(callers, contracts);
        callers.as(
                COUNCIL,
                () -> evidence.people()
                        .forEach(person -> contracts.place(
                                contract, person, new ReferralId(person.value()), LocalDate.of(2025, 9, 1))));
        superuser("update contracts.person_under set recorded_at = '2025-09-01T08:00:00Z'");
    }

    /** A source that gives what the generated month says about the people asked for. */
    private record Given(String name, Function<GatherRequest, InputTable> tables) implements InputTableSource {

        @Override
        public InputTable gather(GatherRequest request) {
            return tables.apply(request);
        }
    }

    private <T> T as(care.mainstay.foundation.identity.Caller caller, Function<Settlement, T> work) {
        var sources = evidence.tables().keySet().stream()
                .map(name -> (InputTableSource) new Given(name, request -> evidence.about(name, request.month())))
                .toList();
        var lines = new Lines(periods, statements, events, ledger, desk);
        var office = new SettlementOffice(
                contracts,
                new Gathering(sources, contracts, periods, ledger),
                new SettlementOffice.Books(periods, statements, ledger, lines),
                desk);
        return callers.as(caller, () -> new TransactionTemplate(transactions).execute(status -> work.apply(office)));
    }

    private void does(care.mainstay.foundation.identity.Caller caller, java.util.function.Consumer<Settlement> work) {
        as(caller, office -> {
            work.accept(office);
            return true;
        });
    }

    private PeriodId proposed() {
        var period = as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 9, 1)));
        does(COUNCIL, office -> office.gather(period, CUT_OFF));
        does(COUNCIL, office -> office.calculate(period));
        does(PROVIDER, office -> office.propose(period));
        return period;
    }

    private PeriodId posted() {
        var period = proposed();
        does(PROVIDER, office -> office.approve(period));
        does(COUNCIL, office -> office.approve(period));
        does(COUNCIL, office -> office.post(period));
        return period;
    }

    private List<StatementLine> lines(PeriodId period) {
        return as(PROVIDER, office -> office.statement(period).orElseThrow().lines());
    }

    private PeriodState state(PeriodId period) {
        return as(COUNCIL, office -> office.find(period).orElseThrow().state());
    }

    private LineId aFee(PeriodId period) {
        return lines(period).stream()
                .filter(line -> line.kind() == LineKind.FEE && !line.due().isZero())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<Account, Money> balances() {
        return as(COUNCIL, office -> office.balances(contract));
    }

    @Test
    void bothApproveThenItIsPostedAndTheBalancesAreTheStatement() {
        var period = proposed();
        does(PROVIDER, office -> office.approve(period));
        assertThat(state(period)).isEqualTo(PeriodState.PROPOSED);
        does(COUNCIL, office -> office.approve(period));
        assertThat(state(period)).isEqualTo(PeriodState.APPROVED);
        does(COUNCIL, office -> office.post(period));

        var statement = as(COUNCIL, office -> office.statement(period).orElseThrow());
        assertThat(statement.total())
                .isEqualTo(Money.sum(
                        statement.lines().stream().map(StatementLine::due).toList()));
        assertThat(balances().get(Account.DUE)).isEqualTo(statement.total());
        assertThat(balances().get(Account.HELD))
                .isEqualTo(Money.sum(
                        statement.lines().stream().map(StatementLine::held).toList()));
        assertThat(Money.sum(balances().values())).isEqualTo(Money.ZERO);
    }

    @Test
    void aStatementIsPostedOnce() {
        var period = posted();
        assertThatThrownBy(() -> does(COUNCIL, office -> office.post(period))).isInstanceOf(Refused.class);
    }

    @Test
    void approvalRecalculatesAndRefusesWhenAByteDiffers() {
        var period = proposed();
        var canonical = as(COUNCIL, office -> office.canonical(period));
        assertThat(InputTable.sha256(canonical))
                .isEqualTo(as(
                        COUNCIL,
                        office -> office.statement(period).orElseThrow().sha256()));
        superuser("alter table settlement.line disable trigger append_only");
        superuser("update settlement.line set canonical = replace(canonical, 'Care delivered', 'care delivered')"
                + " where period_id = '" + period + "'");
        superuser("alter table settlement.line enable trigger append_only");

        assertThatThrownBy(() -> does(PROVIDER, office -> office.approve(period)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("settlement.bytes-differ"));
    }

    @Test
    void laterEvidenceDoesNotChangeWhatWasFrozen() {
        var period = proposed();
        var before = as(COUNCIL, office -> office.canonical(period));
        var none = as(COUNCIL, office -> office.late(period));
        assertThat(none).isEmpty();
        evidence = evidence.withOneMoreVisit();
        var late = as(PROVIDER, office -> office.late(period));
        assertThat(late).singleElement().satisfies(row -> {
            assertThat(row.table()).isEqualTo("visits");
            assertThat(row.before()).isEmpty();
            assertThat(row.now()).containsEntry("minutes", "60");
            assertThat(row.evidence().kind()).isEqualTo("visits.visit");
        });
        does(PROVIDER, office -> office.approve(period));
        does(COUNCIL, office -> office.approve(period));

        var seen1 = as(COUNCIL, office -> office.canonical(period));
        assertThat(seen1).isEqualTo(before);
    }

    @Test
    void lateEvidenceAdjustsInTheNextMonth() {
        var september = posted();
        evidence = evidence.withOneMoreVisit();
        var october = as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        does(COUNCIL, office -> office.calculate(october));

        // one more visit of an hour: £36.00, and £3.60 of it set aside
        assertThat(lines(october).stream().filter(line -> line.kind() == LineKind.ADJUSTMENT))
                .filteredOn(line -> line.key().contains("/fee/"))
                .extracting(line -> line.due().toString())
                .containsExactly("£36.00");
        does(COUNCIL, office -> office.propose(october));
        does(COUNCIL, office -> office.approve(october));
        does(PROVIDER, office -> office.approve(october));
        does(COUNCIL, office -> office.post(october));
        assertThat(lines(september)).extracting(StatementLine::state).contains(LineState.ADJUSTED);
        assertThat(Money.sum(balances().values())).isEqualTo(Money.ZERO);
    }

    @Test
    void aMonthIsSettledUnderTheTermsThatBoundWhenItWasGatheredWhateverIsSignedSince() {
        posted();
        var october = as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        callers.as(COUNCIL, () -> {
            contracts.amend(contract, LocalDate.of(2025, 10, 1), Parties.usual(new java.math.BigDecimal("40.00")));
            contracts.check(contract);
            contracts.agree(contract);
        });
        callers.as(PROVIDER, () -> {
            contracts.agree(contract);
            contracts.sign(contract);
        });
        callers.as(COUNCIL, () -> contracts.sign(contract));
        does(COUNCIL, office -> office.calculate(october));
        does(COUNCIL, office -> office.propose(october));
        does(COUNCIL, office -> office.approve(october));
        does(PROVIDER, office -> office.approve(october));
        var version =
                as(COUNCIL, office -> office.statement(october).orElseThrow().termsVersion());
        assertThat(version).isEqualTo(1);
        does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z")));
        does(COUNCIL, office -> office.calculate(october));
        var again =
                as(COUNCIL, office -> office.statement(october).orElseThrow().termsVersion());
        assertThat(again)
                .as("gathered again, it is settled under what binds now")
                .isEqualTo(2);
    }

    @Test
    void aQueriedLineIsNotPaidAndTheOthersAre() {
        var period = posted();
        var fee = aFee(period);
        does(COUNCIL, office -> office.query(fee, "The visit on the 3rd was not made."));
        var total = as(COUNCIL, office -> office.statement(period).orElseThrow().total());
        var due = lines(period).stream()
                .filter(line -> line.id().equals(fee))
                .findFirst()
                .orElseThrow()
                .due();

        var seen2 = as(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 7"));
        assertThat(seen2).isEqualTo(total.minus(due));
        assertThatThrownBy(() -> does(PROVIDER, office -> office.resolve(fee, "It was.")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.not-yours-to-settle"));
        does(PROVIDER, office -> office.answer(fee, "It was, see the note."));
        does(COUNCIL, office -> office.resolve(fee, "Seen, thank you."));
        var seen3 = as(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 27), "BACS 9"));
        assertThat(seen3).isEqualTo(due);
        var seen4 = as(PROVIDER, office -> office.history(fee));
        assertThat(seen4).extracting(event -> event.act().name()).containsExactly("QUERY", "ANSWER", "RESOLVE");
        assertThat(balances().get(Account.DUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void onlyTheCouncilRecordsAPayment() {
        var period = posted();
        assertThatThrownBy(() -> does(PROVIDER, office -> office.pay(period, LocalDate.of(2025, 10, 20), "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takingALineBackRestoresTheBalancesOnce() {
        var period = posted();
        var fee = aFee(period);
        var before = balances();
        var due = lines(period).stream()
                .filter(line -> line.id().equals(fee))
                .findFirst()
                .orElseThrow()
                .due();
        does(PROVIDER, office -> office.reverse(fee, "Charged to the wrong contract."));

        assertThat(balances().get(Account.DUE))
                .isEqualTo(before.get(Account.DUE).minus(due));
        assertThatThrownBy(() -> does(PROVIDER, office -> office.reverse(fee, "Again.")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takingAStatementBackRestoresEveryBalanceAndTheMonthCanBeSettledAgain() {
        var period = posted();
        does(COUNCIL, office -> office.reverse(period, "Gathered before the provider had finished."));

        assertThat(balances().values()).containsOnly(Money.ZERO);
        assertThat(state(period)).isEqualTo(PeriodState.OPEN);
        does(COUNCIL, office -> office.gather(period, CUT_OFF));
        does(COUNCIL, office -> office.calculate(period));
        var seen5 = as(COUNCIL, office -> office.statement(period).orElseThrow().number());
        assertThat(seen5).isEqualTo(2);
    }

    @Test
    void theLedgerIsAppendOnlyEvenForTheOwnerOfTheTables() {
        posted();
        assertThatThrownBy(() -> callers.as(
                        COUNCIL,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> jdbc.sql("update settlement.ledger_entry set pence = 1")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> superuser("update settlement.ledger_entry set pence = 1"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> superuser("delete from settlement.line")).hasMessageContaining("append-only");
    }

    @Test
    void aSettlementIsSeenByTheTwoPartiesAndByNobodyElse() {
        var period = posted();
        var seen6 = as(PROVIDER, office -> office.find(period));
        assertThat(seen6).isPresent();
        var seen7 = as(STRANGER, office -> office.find(period));
        assertThat(seen7).isEmpty();
        var seen8 = as(CARER, office -> office.find(period));
        assertThat(seen8).isEmpty();
        var seen9 = as(STRANGER, office -> office.ledger(contract, 0, 10));
        assertThat(seen9).isEmpty();
    }

    @Test
    void monthsAreSettledInOrder() {
        as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 9, 1)));
        var october = as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 10, 1)));
        assertThatThrownBy(() -> does(COUNCIL, office -> office.gather(october, Instant.parse("2025-11-05T12:00:00Z"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.earlier-month-open"));
    }

    @Test
    void aCutOffBeforeTheMonthHasEndedIsRefused() {
        var period = as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 9, 1)));
        assertThatThrownBy(() -> does(COUNCIL, office -> office.gather(period, Instant.parse("2025-09-30T12:00:00Z"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMonthWithoutSignedTermsCannotBeOpened() {
        assertThatThrownBy(() -> as(COUNCIL, office -> office.open(contract, LocalDate.of(2025, 8, 1))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("settlement.no-signed-terms"));
    }

    @Test
    void moneyNamesNobody() {
        var period = posted();
        var person = new PersonId(new UUID(1, 1));
        var seen10 = as(COUNCIL, office -> office.canonical(period));
        assertThat(seen10).doesNotContain("Ada").contains(person.toString());
    }

    @Autowired
    care.mainstay.foundation.identity.Users users;

    @org.springframework.boot.test.web.server.LocalServerPort
    int port;

    @Test
    void everyPageOfASettledMonthOpensAndExplainsItself() {
        var visitor = signedIn(COUNCIL, "com@test.example");
        var period = posted();
        var lines = lines(period);
        var paths = new java.util.ArrayList<>(List.of(
                "/contracts",
                "/contracts/new",
                "/contracts/" + contract,
                "/contracts/" + contract + "/terms",
                "/contracts/" + contract + "/amendment",
                "/contracts/" + contract + "/ledger",
                "/contracts/" + contract + "/end",
                "/contracts/" + contract + "/people/" + lines.get(0).person(),
                "/settlements/" + period,
                "/settlements/" + period + "/approve",
                "/settlements/" + period + "/late",
                "/settlements/" + period + "/statement.json",
                "/settlements/" + period + "/tables/2025-09-01/visits.csv",
                "/settlements/" + period + "/people/" + lines.get(0).person()));
        lines.stream().limit(25).forEach(line -> paths.add("/settlements/lines/" + line.id()));
        for (var path : paths) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
        var fee = visitor.get("/settlements/lines/" + aFee(period)).body();
        assertThat(fee)
                .contains("How this amount came about")
                .contains("£36.00 an hour")
                .as("these visits are made up, so that there is nothing to lead to: EveryAmountTest follows real ones")
                .contains("The record behind it is not open to you");
        visitor.get("/settlements/" + period);
        assertThat(visitor.post("/settlements/lines/" + aFee(period) + "/query", Map.of("words", List.of(" ")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/settlements/lines/" + aFee(period) + "/query", Map.of("words", List.of("Why?")))
                        .status())
                .isEqualTo(303);
        endsOverHttp(visitor, lines.get(0).person());
    }

    @Test
    void anotherTenantsContractStatementAndLinesAreNotFoundOverHttp() {
        var period = posted();
        var line = aFee(period);
        var person = lines(period).get(0).person();
        var stranger = signedIn(STRANGER, "stranger@test.example");
        for (var path : List.of(
                "/contracts/" + contract,
                "/contracts/" + contract + "/terms",
                "/contracts/" + contract + "/amendment",
                "/contracts/" + contract + "/end",
                "/contracts/" + contract + "/people/" + person,
                "/contracts/" + contract + "/ledger",
                "/settlements/" + period,
                "/settlements/" + period + "/approve",
                "/settlements/" + period + "/late",
                "/settlements/" + period + "/statement.json",
                "/settlements/" + period + "/tables/2025-09-01/visits.csv",
                "/settlements/" + period + "/people/" + person,
                "/settlements/lines/" + line,
                "/people/" + person + "/money")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        stranger.get("/contracts");
        for (var path : List.of(
                "/contracts/" + contract + "/sign",
                "/contracts/" + contract + "/end",
                "/settlements/" + period + "/reverse",
                "/settlements/lines/" + line + "/query")) {
            assertThat(stranger.post(path, Map.of("words", List.of("Mine now"))).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(state(period)).isEqualTo(PeriodState.POSTED);
    }

    private care.mainstay.people.Visitor signedIn(care.mainstay.foundation.identity.Caller who, String email) {
        var password = "correct horse battery staple";
        callers.as(
                care.mainstay.foundation.identity.Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new care.mainstay.foundation.identity.User(
                                who.actor(), who.organisation(), who.role(), "Com Missioner", email),
                        java.util.Optional.of(password)));
        return care.mainstay.people.Visitor.signedIn(port, email, password);
    }

    /** Somebody is taken out and the contract ended, each after one refusal that keeps what was typed. */
    private void endsOverHttp(care.mainstay.people.Visitor visitor, PersonId person) {
        var out = "/contracts/" + contract + "/people/" + person;
        visitor.get(out);
        assertThat(visitor.post(out, day("until", "31", "2", "2026")).status()).isEqualTo(422);
        assertThat(visitor.post(out, day("until", "1", "12", "2025")).status()).isEqualTo(303);
        assertThat(visitor.get("/contracts/" + contract + "/people/" + new UUID(9, 9))
                        .status())
                .isEqualTo(404);
        var end = "/contracts/" + contract + "/end";
        visitor.get(end);
        var refused = visitor.post(end, day("last-day", "31", "12", "2025"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"2025\"");
        var typed = new java.util.HashMap<>(day("last-day", "31", "12", "2025"));
        typed.put("why", List.of("The area is tendered again."));
        assertThat(visitor.post(end, typed).status()).isEqualTo(303);
        assertThat(visitor.get("/contracts/" + contract).body()).contains("31 December 2025");
    }

    private static Map<String, List<String>> day(String field, String day, String month, String year) {
        return Map.of(field + "-day", List.of(day), field + "-month", List.of(month), field + "-year", List.of(year));
    }

    @Autowired
    private org.springframework.context.ApplicationContext application;

    /** Past every rule, to break something on purpose. */
    private void superuser(String sql) {
        care.mainstay.Superuser.run(application, sql);
    }
}
