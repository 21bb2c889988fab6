package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.terms.Explanation;
import care.mainstay.people.Visitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One contract, one council, three providers: who agrees, who is paid what, and who sees what. */
@MainstayTest
class AllianceTest {

    private static final Caller SECOND = manager(0x5EC);
    private static final Caller THIRD = manager(0x3D);
    private static final String SHARED = SheetExamples.SHARED_BY_PARTNERS.text();
    private static final Map<String, OrganisationId> PARTNERS =
            Map.of("second_partner", SECOND.organisation(), "third_partner", THIRD.organisation());

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Remittances remittances;

    @Autowired
    private JdbcClient jdbc;

    private static Caller manager(long number) {
        return new Caller(new OrganisationId(new UUID(3, number)), new UserId(new UUID(4, number)), Role.MANAGER);
    }

    @BeforeEach
    void parties() {
        Parties.register(callers, organisations);
        callers.as(Caller.system(COUNCIL.organisation(), COUNCIL.actor()), () -> {
            organisations.register(provider(SECOND, "Second Homecare"));
            organisations.register(provider(THIRD, "Third Homecare"));
        });
    }

    private static Organisation provider(Caller manager, String name) {
        return new Organisation(manager.organisation(), Organisation.Kind.PROVIDER, name, Optional.empty());
    }

    private ContractId drafted() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        callers.as(COUNCIL, () -> contracts.revise(id, SHARED, latestDigest(id)));
        return id;
    }

    private String latestDigest(ContractId id) {
        return contracts.find(id).orElseThrow().latest().sha256();
    }

    private ContractState state(ContractId id) {
        return callers.as(
                COUNCIL, () -> contracts.find(id).orElseThrow().latest().state());
    }

    private ContractId signed() {
        var id = drafted();
        callers.as(COUNCIL, () -> contracts.choosePartners(id, PARTNERS));
        callers.as(COUNCIL, () -> contracts.check(id));
        for (var party : List.of(COUNCIL, SECOND, PROVIDER, THIRD)) {
            callers.as(party, () -> contracts.agree(id));
        }
        for (var party : List.of(THIRD, PROVIDER, COUNCIL, SECOND)) {
            callers.as(party, () -> contracts.sign(id));
        }
        return id;
    }

    private September september() {
        return September.under(signed(), application, 12);
    }

    @Test
    void itBindsOnlyWhenEveryPartnerHasAgreedAndSigned() {
        var id = drafted();
        September.refused("contracts.partner-not-chosen", () -> callers.as(COUNCIL, () -> contracts.check(id)));
        callers.as(PROVIDER, () -> contracts.choosePartners(id, PARTNERS));
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        callers.as(PROVIDER, () -> contracts.agree(id));
        callers.as(SECOND, () -> contracts.agree(id));
        assertThat(state(id)).isEqualTo(ContractState.CHECKED);
        callers.as(THIRD, () -> contracts.agree(id));
        assertThat(state(id)).isEqualTo(ContractState.AGREED);
        for (var party : List.of(COUNCIL, PROVIDER, SECOND)) {
            callers.as(party, () -> contracts.sign(id));
            assertThat(state(id)).isEqualTo(ContractState.AGREED);
        }
        callers.as(THIRD, () -> contracts.sign(id));
        assertThat(state(id)).isEqualTo(ContractState.SIGNED);
        assertThat(callers.as(THIRD, () -> contracts.all()))
                .anyMatch(one -> one.id().equals(id));
    }

    @Test
    void eachPartnerIsAProviderOfItsOwnChosenBeforeAnybodyAgrees() {
        var id = drafted();
        var twice = Map.of("second_partner", SECOND.organisation(), "third_partner", SECOND.organisation());
        September.refused(
                "contracts.party-twice", () -> callers.as(COUNCIL, () -> contracts.choosePartners(id, twice)));
        September.refused(
                "contracts.party-twice",
                () -> callers.as(
                        COUNCIL,
                        () -> contracts.choosePartners(id, Map.of("second_partner", PROVIDER.organisation()))));
        September.refused(
                "contracts.no-such-partner",
                () -> callers.as(COUNCIL, () -> contracts.choosePartners(id, Map.of("fourth", SECOND.organisation()))));
        September.refused(
                "contracts.not-a-provider",
                () -> callers.as(
                        PROVIDER,
                        () -> contracts.choosePartners(id, Map.of("second_partner", COUNCIL.organisation()))));
        callers.as(COUNCIL, () -> contracts.choosePartners(id, PARTNERS));
        callers.as(
                COUNCIL,
                () -> contracts.choosePartners(
                        id, Map.of("second_partner", THIRD.organisation(), "third_partner", SECOND.organisation())));
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        September.refused(
                "contracts.agreed-meanwhile", () -> callers.as(COUNCIL, () -> contracts.choosePartners(id, PARTNERS)));
    }

    @Test
    void sharesThatAreMoreThanAWholeAreRefusedWithTheirSum() {
        var id = Parties.drafted(callers, contracts, Parties.usual());
        callers.as(
                COUNCIL,
                () -> contracts.revise(
                        id,
                        SHARED.replace("role: partner, share: 10 %", "role: partner, share: 11 %"),
                        latestDigest(id)));

        assertThatThrownBy(() -> callers.as(COUNCIL, () -> contracts.check(id)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("101 %, not 100 %");
    }

    @Test
    void aMonthIsDividedToThePennyAndEachIsPaidItsPart() {
        var september = september();
        var period = september.posted();
        var lines = september.lines(period);

        assertThat(lines).hasSize(3).allMatch(line -> line.person().isEmpty());
        var all = Money.sum(lines.stream().map(StatementLine::due).toList());
        // by the largest remainder, so that a part may be rounded either way and the whole is never more or less
        assertThat(due(lines, PROVIDER).minus(part(all, "0.60")).pence()).isBetween(0L, 1L);
        assertThat(due(lines, SECOND).minus(part(all, "0.30")).pence()).isBetween(0L, 1L);
        assertThat(due(lines, PROVIDER).plus(due(lines, SECOND)).plus(due(lines, THIRD)))
                .isEqualTo(all);
        assertThat(september.balances().get(Account.DUE)).isEqualTo(all);
        assertThat(balance(september, SECOND, Account.DUE)).isEqualTo(due(lines, SECOND));
        Money paid = september.as(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 7"));
        assertThat(paid).isEqualTo(all);
        assertThat(balance(september, THIRD, Account.PAID)).isEqualTo(due(lines, THIRD));
        assertThat(balance(september, THIRD, Account.DUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void eachHasARemittanceOfItsOwnAndTheyAddUpToTheStatement() {
        var september = september();
        var period = september.posted();
        var lines = september.lines(period);

        var payees = callers.as(COUNCIL, () -> remittances.payees(period));
        assertThat(payees).containsExactly(PROVIDER.organisation(), SECOND.organisation(), THIRD.organisation());
        var documents = payees.stream()
                .map(payee -> callers.as(COUNCIL, () -> remittances.of(period, payee)))
                .toList();
        assertThat(documents).extracting(one -> one.number()).doesNotHaveDuplicates();
        assertThat(Money.sum(documents.stream().map(one -> one.gross()).toList()))
                .isEqualTo(Money.sum(lines.stream().map(StatementLine::due).toList()));
        assertThat(callers.as(THIRD, () -> remittances.payees(period))).containsExactly(THIRD.organisation());
        assertThat(callers.as(THIRD, () -> remittances.of(period, THIRD.organisation())))
                .isEqualTo(documents.get(2));
        assertThatThrownBy(() -> callers.as(THIRD, () -> remittances.of(period, SECOND.organisation())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void thePagesSayWhoIsPaidWhatAndShowAPartnerItsOwnPart() {
        var september = september();
        var period = september.posted();
        var lines = september.lines(period);
        var here = "/settlements/" + period;
        var council = signedIn(COUNCIL);
        var partner = signedIn(THIRD);

        assertThat(council.get(here).body())
                .contains("Test Homecare and its partners")
                .contains("Who is paid")
                .contains("Third Homecare: Remittance")
                .contains("Third Homecare: its legal name and address")
                .contains("Partner third partner: 10 per cent of what care was delivered")
                .contains(due(lines, SECOND).toString());
        assertThat(partner.get(here).body())
                .contains(due(lines, THIRD) + " is due to your organisation")
                .contains("Test Homecare leads")
                .doesNotContain(due(lines, SECOND).toString())
                .contains("Third Homecare: its legal name and address")
                .doesNotContain("Test Homecare: its legal name and address")
                .doesNotContain("Third Homecare: Remittance");
        for (var line : lines) {
            var path = "/settlements/lines/" + line.id();
            assertThat(council.get(path).status()).isEqualTo(200);
            assertThat(partner.get(path).status()).isEqualTo(line.payee().equals(THIRD.organisation()) ? 200 : 404);
        }
        assertThat(partner.get(here + "/remittance.csv").body()).contains("-2025-09-1-3,");
        assertThat(partner.get(here + "/invoice.xml?to=" + THIRD.organisation()).status())
                .isEqualTo(200);
        assertThat(partner.get(here + "/remittance.pdf?to=" + SECOND.organisation())
                        .status())
                .isEqualTo(404);
        assertThat(council.get(here + "/remittance.csv?to=" + SECOND.organisation())
                        .body())
                .contains("Second Homecare");
        var contract = "/contracts/" + september.contract();
        assertThat(partner.get(contract).body()).contains("Second Homecare, Third Homecare");
        assertThat(partner.get(contract + "/ledger").status()).isEqualTo(200);
        var found = council.get(here + "/lines?number=C-2025-09-1-2/1");
        assertThat(found.status()).isEqualTo(303);
    }

    private Visitor signedIn(Caller who) {
        var password = "correct horse battery staple";
        var user = new UserId(UUID.randomUUID());
        callers.as(
                Caller.system(who.organisation(), user),
                () -> users.register(
                        new User(user, who.organisation(), who.role(), "Som Ebody", user + "@test.example"),
                        Optional.of(password)));
        return Visitor.signedIn(port, user + "@test.example", password);
    }

    @Test
    void aPartnerSeesItsOwnLinesQueriesThemAndSettlesNothing() {
        var september = september();
        var period = september.proposed();
        var theirs = september.as(SECOND, office -> office.statement(period).orElseThrow());

        assertThat(theirs.lines()).hasSize(1).allMatch(line -> line.payee().equals(SECOND.organisation()));
        assertThat(theirs.total()).isEqualTo(theirs.lines().get(0).due());
        September.refused(
                "settlement.partners-look-on", () -> september.does(SECOND, office -> office.approve(period)));
        September.refused(
                "settlement.council-gathers",
                () -> september.does(PROVIDER, office -> office.gather(period, September.CUT_OFF)));
        var line = theirs.lines().get(0).id();
        september.does(SECOND, office -> office.query(line, "Is this 30 %?"));
        assertThat(september.line(line).state()).isEqualTo(LineState.QUERIED);
        september.does(COUNCIL, office -> office.answer(line, "It is: see how it came about."));
        september.does(SECOND, office -> office.resolve(line, "It is, thank you."));
        september.approved(period);
        september.does(COUNCIL, office -> office.post(period));
        assertThat(september.state(period)).isEqualTo(PeriodState.POSTED);
        var other = september.lines(period).stream()
                .filter(one -> one.payee().equals(THIRD.organisation()))
                .findFirst()
                .orElseThrow();
        Optional<StatementLine> seen = september.as(SECOND, office -> office.line(other.id()));
        assertThat(seen).isEmpty();
        Explanation why = september.as(SECOND, office -> office.explain(line));
        assertThat(why.known()).isTrue();
    }

    @Test
    void theDatabaseItselfKeepsPartnersToTheirPart() {
        var september = september();
        september.posted();
        var contract = september.contract();

        assertThat(september.sees(SECOND, "settlement.line")).isEqualTo(1);
        assertThat(september.sees(THIRD, "settlement.frozen_table")).isZero();
        assertThat(september.sees(STRANGER, "settlement.line")).isZero();
        assertThat(september.sees(STRANGER, "settlement.period")).isZero();
        assertThat(callers.as(STRANGER, () -> contracts.find(contract))).isEmpty();
        assertThat(september.sees(SECOND, "settlement.ledger_entry")).isEqualTo(2);
        assertThat(september.sees(COUNCIL, "settlement.ledger_entry")).isEqualTo(6);
        int ended = september.as(
                SECOND,
                office -> jdbc.sql("update contracts.contract set ended_on = '2025-12-31' where id = ?")
                        .param(contract.value())
                        .update());
        assertThat(ended).isZero();
        var draft = callers.as(COUNCIL, () -> contracts.amend(contract, LocalDate.of(2026, 1, 1)));
        assertThatThrownBy(() -> september.does(
                        SECOND,
                        office -> jdbc.sql(
                                        "update contracts.version set terms = 'mine' where contract_id = ? and number = ?")
                                .params(contract.value(), draft)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a partner cannot change the terms");
        September.refused(
                "contracts.partners-do-not-write", () -> callers.as(SECOND, () -> contracts.withdraw(contract)));
    }

    @Test
    void aLineForAPartnerWhomNobodyNamedIsNotWorkedOutAndTheOthersAre() {
        var strange = SHARED.replace("{partner: third_partner, share: 10 %}", "{partner: somebody, share: 10 %}");
        var id = Parties.drafted(callers, contracts, Parties.usual());
        callers.as(COUNCIL, () -> contracts.revise(id, strange, latestDigest(id)));
        callers.as(COUNCIL, () -> contracts.choosePartners(id, PARTNERS));
        callers.as(COUNCIL, () -> contracts.check(id));
        for (var party : List.of(COUNCIL, PROVIDER, SECOND, THIRD)) {
            callers.as(party, () -> contracts.agree(id));
        }
        for (var party : List.of(COUNCIL, PROVIDER, SECOND, THIRD)) {
            callers.as(party, () -> contracts.sign(id));
        }
        var september = September.under(id, application, 4);
        var lines = september.lines(september.posted());

        assertThat(lines)
                .anyMatch(line -> line.words().contains("no party is called “somebody”")
                        && line.due().isZero());
        assertThat(due(lines, SECOND)).isGreaterThan(Money.ZERO);
    }

    private static Money balance(September september, Caller who, Account account) {
        return september
                .as(who, office -> office.balances(september.contract()))
                .get(account);
    }

    private static Money part(Money all, String share) {
        return all.times(new BigDecimal(share), RoundingMode.FLOOR);
    }

    private static Money due(List<StatementLine> lines, Caller payee) {
        return Money.sum(lines.stream()
                .filter(line -> line.payee().equals(payee.organisation()))
                .map(StatementLine::due)
                .toList());
    }
}
