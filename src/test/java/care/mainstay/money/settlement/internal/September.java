package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.Superuser;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.RewardSheet;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.internal.calculation.GeneratedMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A signed contract with a generated September of evidence under it, and the two parties who settle it, for tests. */
final class September {

    static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    static final Instant CUT_OFF = Instant.parse("2025-10-05T12:00:00Z");

    static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    static final Instant OCTOBERS_CUT_OFF = Instant.parse("2025-11-05T12:00:00Z");

    private final ApplicationContext application;
    private final Callers callers;
    private final Contracts contracts;
    private final ContractId contract;
    private GeneratedMonth evidence;

    private September(ApplicationContext application, int people, Function<Callers, ContractId> signed) {
        this.application = application;
        callers = application.getBean(Callers.class);
        contracts = application.getBean(Contracts.class);
        evidence = GeneratedMonth.of(2025, 9, people, 1);
        Parties.register(callers, application.getBean(Organisations.class));
        contract = signed.apply(callers);
        callers.as(
                COUNCIL,
                () -> evidence.people()
                        .forEach(person -> contracts.place(contract, person, new ReferralId(person.value()), FIRST)));
        Superuser.run(application, "update contracts.person_under set recorded_at = '2025-09-01T08:00:00Z'");
    }

    static September with(ApplicationContext application, int people) {
        return under(RewardSheet.text(Parties.usual()), application, people);
    }

    /** The same under another sheet. */
    static September under(String sheet, ApplicationContext application, int people) {
        return new September(
                application, people, callers -> Parties.signed(callers, application.getBean(Contracts.class), sheet));
    }

    /** The same under a contract that is signed already. */
    static September under(ContractId contract, ApplicationContext application, int people) {
        return new September(application, people, callers -> contract);
    }

    /** A source that gives what the generated month says about the people asked for. */
    private record Given(String name, Function<GatherRequest, InputTable> tables) implements InputTableSource {

        @Override
        public InputTable gather(GatherRequest request) {
            return tables.apply(request);
        }
    }

    ContractId contract() {
        return contract;
    }

    /** The settlement itself, over the generated evidence and the application's own books. */
    SettlementOffice office() {
        var sources = evidence.tables().keySet().stream()
                .map(name -> (InputTableSource) new Given(name, request -> evidence.about(name, request.month())))
                .toList();
        var books = application.getBean(SettlementOffice.Books.class);
        var gathering = new Gathering(sources, contracts, books.periods(), books.ledger());
        return new SettlementOffice(
                contracts,
                gathering,
                new Standing(contracts, gathering, books.periods(), books.statements()),
                books,
                application.getBean(SettlementOffice.Desk.class));
    }

    <T> T as(Caller caller, Function<Settlement, T> work) {
        var office = office();
        return callers.as(caller, () -> transaction().execute(status -> work.apply(office)));
    }

    void does(Caller caller, Consumer<Settlement> work) {
        as(caller, office -> {
            work.accept(office);
            return true;
        });
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** Somebody writes down a visit that nobody had written down before. */
    void oneMoreVisitIsWrittenDown() {
        evidence = evidence.withOneMoreVisit();
    }

    PeriodId proposed() {
        return proposed(FIRST, CUT_OFF);
    }

    PeriodId proposed(LocalDate month, Instant cutOff) {
        var period = as(COUNCIL, office -> office.open(contract, month));
        gathered(period, cutOff);
        does(PROVIDER, office -> office.propose(period));
        return period;
    }

    void gathered(PeriodId period, Instant cutOff) {
        does(COUNCIL, office -> office.gather(period, cutOff));
        does(COUNCIL, office -> office.calculate(period));
    }

    void approved(PeriodId period) {
        does(PROVIDER, office -> office.approve(period));
        does(COUNCIL, office -> office.approve(period));
    }

    PeriodId posted() {
        return posted(FIRST, CUT_OFF);
    }

    PeriodId posted(LocalDate month, Instant cutOff) {
        var period = proposed(month, cutOff);
        approved(period);
        does(COUNCIL, office -> office.post(period));
        return period;
    }

    StatementLine line(LineId id) {
        return as(COUNCIL, office -> office.line(id).orElseThrow());
    }

    /** Asserts that it is refused for this and nothing else. */
    static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    List<StatementLine> lines(PeriodId period) {
        return as(PROVIDER, office -> office.statement(period).orElseThrow().lines());
    }

    PeriodState state(PeriodId period) {
        return as(COUNCIL, office -> office.find(period).orElseThrow().state());
    }

    LineId aFee(PeriodId period) {
        return lines(period).stream()
                .filter(line -> line.kind() == LineKind.FEE && !line.due().isZero())
                .findFirst()
                .orElseThrow()
                .id();
    }

    Map<Account, Money> balances() {
        return as(COUNCIL, office -> office.balances(contract));
    }

    /** How many rows of a table about this contract the database shows somebody. */
    int sees(Caller who, String table) {
        var jdbc = application.getBean(JdbcClient.class);
        return as(
                who,
                office -> jdbc.sql("select count(*) from " + table + " where contract_id = ?")
                        .param(contract.value())
                        .query(Integer.class)
                        .single());
    }

    /** Past every rule, to break something on purpose. */
    void superuser(String sql) {
        Superuser.run(application, sql);
    }
}
