package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.Ledger;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Posting;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.people.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of a settled month and its contract over HTTP: each opens for its parties, and for nobody else. */
@MainstayTest
class SettledMonthPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private Contracts contracts;

    private September september;
    private ContractId contract;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
        contract = september.contract();
    }

    @Test
    void everyPageOfASettledMonthOpensAndExplainsItself() {
        var visitor = signedIn(COUNCIL, "com@test.example");
        var period = september.posted();
        var lines = september.lines(period);
        var paths = new ArrayList<>(List.of(
                "/contracts",
                "/contracts/new",
                "/contracts/" + contract,
                "/contracts/" + contract + "/terms",
                "/contracts/" + contract + "/amendment",
                "/contracts/" + contract + "/ledger",
                "/contracts/" + contract + "/end",
                "/contracts/" + contract + "/people/" + lines.get(0).person().orElseThrow(),
                "/settlements/" + period,
                "/settlements/" + period + "/approve",
                "/settlements/" + period + "/late",
                "/settlements/" + period + "/statement.json",
                "/settlements/" + period + "/tables/2025-09-01/visits.csv",
                "/settlements/" + period + "/people/" + lines.get(0).person().orElseThrow()));
        lines.stream().limit(25).forEach(line -> paths.add("/settlements/lines/" + line.id()));
        for (var path : paths) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
        var fee = visitor.get("/settlements/lines/" + september.aFee(period)).body();
        assertThat(fee)
                .contains("How this amount came about")
                .contains("£36.00 an hour")
                .as("these visits are made up, so that there is nothing to lead to: EveryAmountTest follows real ones")
                .contains("The record behind it is not open to you");
        visitor.get("/settlements/" + period);
        assertThat(visitor.post(
                                "/settlements/lines/" + september.aFee(period) + "/query",
                                Map.of("words", List.of(" ")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/settlements/lines/" + september.aFee(period) + "/query",
                                Map.of("words", List.of("Why?")))
                        .status())
                .isEqualTo(303);
        endsOverHttp(visitor, lines.get(0).person().orElseThrow());
    }

    @Test
    void whatOnePartyAsksToTakeBackTheOtherSeesAndAgreesToOrLeaves() {
        var visitor = signedIn(PROVIDER, "manager@test.example");
        var period = september.posted();
        var fee = september.aFee(period);
        var line = "/settlements/lines/" + fee;
        september.does(COUNCIL, office -> office.reverse(fee, "Charged to the wrong contract."));
        september.does(COUNCIL, office -> office.reverse(period, "Gathered too early."));

        assertThat(visitor.get("/").body())
                .contains("Say whether a line is taken back")
                .contains("Say whether a statement is taken back");
        assertThat(visitor.get("/settlements/" + period).body())
                .contains("to take this whole statement back.")
                .contains("Gathered too early.");
        assertThat(visitor.post("/settlements/" + period + "/keep", Map.of()).status())
                .isEqualTo(303);
        assertThat(visitor.get(line).body())
                .contains("Test Council asked on")
                .contains("Charged to the wrong contract.")
                .contains("Agree to take it back")
                .doesNotContain("Ask to take this line back");
        assertThat(visitor.post(line + "/reverse", Map.of()).status()).isEqualTo(303);
        assertThat(september.line(fee).state()).isEqualTo(LineState.REVERSED);
        assertThat(september.state(period)).isEqualTo(PeriodState.POSTED);

        assertThat(visitor.get("/settlements/" + period).body()).contains("Ask to take this whole statement back");
        var asked = Map.of("words", List.of("We had not finished recording."));
        assertThat(visitor.post("/settlements/" + period + "/reverse", asked).status())
                .isEqualTo(303);
        assertThat(visitor.get("/settlements/" + period).body())
                .contains("It is taken back when the other side agrees.")
                .contains("Withdraw this");
    }

    @Test
    void everyRowAndColumnOfAStatementAndOfTheLedgerAddsUpAsItIsShown() {
        var visitor = signedIn(
                new Caller(COUNCIL.organisation(), new UserId(new UUID(4, 0xA2)), Role.COMMISSIONER),
                "second.com@test.example");
        var period = september.posted();
        var lines = september.lines(period);
        var back = september.aFee(period);
        september.does(COUNCIL, office -> office.reverse(back, "Charged twice."));
        september.does(PROVIDER, office -> office.reverse(back, ""));
        september.does(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 1"));
        var statement = september.as(COUNCIL, office -> office.statement(period).orElseThrow());

        var people = ShownSums.of(visitor.get("/settlements/" + period).body(), "Person by person");
        assertThat(people.total("Due")).isEqualTo(statement.standing());
        assertThat(people.total("Lines taken back"))
                .isEqualTo(september.line(back).due().negated());
        var all = visitor.get("/contracts/" + contract + "/ledger").body();
        var balances = september.balances();
        assertThat(all).contains("Taken back: Charged twice.").contains("postings, the latest first.");
        var standing = ShownSums.of(all, "Statement by statement");
        assertThat(standing.cell(0, "Held for outcomes")).isEqualTo(balances.get(Account.HELD));
        assertThat(standing.cell(0, "Paid")).isEqualTo(balances.get(Account.PAID));
        ShownSums.of(all, "Postings");

        var paid = ShownSums.of(
                visitor.get("/contracts/" + contract + "/ledger?month=2025-09&account=paid")
                        .body(),
                "Postings");
        assertThat(paid.cell(0, "Paid so far")).isEqualTo(balances.get(Account.PAID));
        var person = lines.get(0).person().orElseThrow();
        assertThat(paidTo(COUNCIL, person))
                .isEqualTo(Money.sum(lines.stream()
                        .filter(line -> line.person().orElseThrow().equals(person)
                                && !line.id().equals(back))
                        .map(StatementLine::due)
                        .toList()));
        assertThat(paidTo(STRANGER, person)).isEqualTo(Money.ZERO);
        assertThat(visitor.get("/contracts/" + contract + "/ledger?month=2025-08&account=gold&person=nobody&page=99")
                        .body())
                .as("what is not offered picks nothing out")
                .contains("Every month")
                .doesNotContain("Clear</a>");
    }

    @Test
    void anAmendmentIsWithdrawnFromItsPage() {
        var visitor = signedIn(
                new Caller(PROVIDER.organisation(), new UserId(new UUID(4, 0xA1)), Role.MANAGER),
                "second.manager@test.example");
        callers.as(COUNCIL, () -> contracts.amend(contract, LocalDate.of(2026, 4, 1), Parties.usual()));

        assertThat(visitor.get("/contracts/" + contract).body())
                .contains("Withdraw this version")
                .contains("End this contract");
        assertThat(visitor.post("/contracts/" + contract + "/withdraw", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/contracts/" + contract).body())
                .contains("Withdrawn")
                .contains("Amend this contract from a later month");
    }

    @Test
    void anotherTenantsContractStatementAndLinesAreNotFoundOverHttp() {
        var period = september.posted();
        var line = september.aFee(period);
        var person = september.lines(period).get(0).person().orElseThrow();
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
        assertThat(september.state(period)).isEqualTo(PeriodState.POSTED);
    }

    @Test
    void aLongStatementIsSentInPiecesAndComesTogetherToTheByte() {
        var longer = September.with(application, 60);
        var period = longer.proposed();
        var statement = longer.as(COUNCIL, office -> office.statement(period).orElseThrow());
        assertThat(statement.lines()).as("more than one piece").hasSizeGreaterThan(200);

        var visitor = signedIn(
                new Caller(COUNCIL.organisation(), new UserId(new UUID(4, 0xA3)), Role.COMMISSIONER),
                "third.com@test.example");
        var file = visitor.get("/settlements/" + period + "/statement.json");

        assertThat(file.status()).isEqualTo(200);
        assertThat(InputTable.sha256(file.body())).isEqualTo(statement.sha256());
    }

    /** What one person's postings have come to. */
    private Money paidTo(Caller caller, PersonId person) {
        var wanted = new Posting.Wanted(Optional.empty(), Optional.of(person), Optional.of(Account.PAID));
        return callers.as(caller, () -> application.getBean(Ledger.class).postings(contract, wanted, 0, 1)).stream()
                .map(posting -> posting.after().get(Account.PAID))
                .findFirst()
                .orElse(Money.ZERO);
    }

    private Visitor signedIn(Caller who, String email) {
        var password = "correct horse battery staple";
        callers.as(
                Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new User(who.actor(), who.organisation(), who.role(), "Com Missioner", email),
                        Optional.of(password)));
        return Visitor.signedIn(port, email, password);
    }

    /** Somebody is taken out and the contract ended, each after one refusal that keeps what was typed. */
    private void endsOverHttp(Visitor visitor, PersonId person) {
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
        var typed = new HashMap<>(day("last-day", "31", "12", "2025"));
        typed.put("why", List.of("The area is tendered again."));
        assertThat(visitor.post(end, typed).status()).isEqualTo(303);
        assertThat(visitor.get("/contracts/" + contract).body()).contains("31 December 2025");
    }

    private static Map<String, List<String>> day(String field, String day, String month, String year) {
        return Map.of(field + "-day", List.of(day), field + "-month", List.of(month), field + "-year", List.of(year));
    }
}
