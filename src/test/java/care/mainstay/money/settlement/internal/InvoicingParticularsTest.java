package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.CARER;
import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.Afternoon;
import care.mainstay.MainstayTest;
import care.mainstay.Superuser;
import care.mainstay.foundation.documents.InvoiceRules;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook;
import care.mainstay.people.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What each side says of itself for invoices: who may know it, what counts when, and what becomes of the invoice. */
@MainstayTest
class InvoicingParticularsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private ParticularsBook book;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void nobodyHasSaidAnything() {
        Parties.register(callers, organisations);
        Superuser.run(application, "delete from contracts.particulars");
    }

    @Test
    void theOtherSideOfASignedContractKnowsItAndNobodyElse() {
        callers.as(PROVIDER, () -> book.keep(provider("Test Homecare Limited")));
        var another =
                new Caller(new OrganisationId(new UUID(3, 0xC9)), new UserId(new UUID(4, 0xC9)), Role.COMMISSIONER);
        callers.as(
                Caller.system(another.organisation(), another.actor()),
                () -> organisations.register(new Organisation(
                        another.organisation(), Organisation.Kind.COUNCIL, "Curious Council", Optional.empty())));
        callers.as(
                another,
                () -> contracts.draft(new NewContract(
                        Optional.empty(),
                        another.organisation(),
                        PROVIDER.organisation(),
                        "Only a draft",
                        LocalDate.of(2025, 9, 1),
                        Optional.empty(),
                        Parties.usual())));
        assertThat(known(another, PROVIDER.organisation()))
                .as("not from a draft")
                .isEmpty();

        September.with(application, 1);

        assertThat(known(COUNCIL, PROVIDER.organisation()))
                .map(said -> said.account().number())
                .contains("99900001");
        assertThat(known(PROVIDER, PROVIDER.organisation())).isPresent();
        assertThat(known(STRANGER, PROVIDER.organisation())).isEmpty();
        assertThat(known(CARER, PROVIDER.organisation())).isEmpty();
    }

    @Test
    void whatIsSaidLaterChangesNothingOfWhatWasKnownBefore() {
        callers.as(PROVIDER, () -> book.keep(provider("Test Homecare Limited")));
        var then = Afternoon.clock().instant();
        callers.as(PROVIDER, () -> book.keep(provider("Better Homecare Limited")));

        assertThat(callers.as(PROVIDER, () -> book.known(PROVIDER.organisation(), then)))
                .map(Particulars::legalName)
                .contains("Test Homecare Limited");
        assertThat(callers.as(PROVIDER, () -> book.own()))
                .extracting(kept -> kept.particulars().legalName())
                .containsExactly("Better Homecare Limited", "Test Homecare Limited");
    }

    @Test
    void withoutThemTheInvoiceBreaksTheRulesThePageNamesAndWithThemNone() {
        var visitor = signedIn(COUNCIL);
        var before = September.with(application, 12).posted();

        assertThat(InvoiceRules.brokenBy(invoice(visitor, "/settlements/" + before)))
                .containsExactlyInAnyOrder(
                        "BR-CO-26",
                        "BR-E-02",
                        "PEPPOL-EN16931-R001",
                        "PEPPOL-EN16931-R004",
                        "PEPPOL-EN16931-R007",
                        "PEPPOL-EN16931-R010",
                        "PEPPOL-EN16931-R020");
        assertThat(visitor.get("/settlements/" + before).body())
                .contains("The invoice is not complete")
                .contains("Test Homecare: a VAT number, or another tax reference")
                .contains("Test Homecare: a company or charity number, or a VAT number")
                .contains("Test Council: an electronic address");
        assertThat(visitor.get("/settlements/" + before + "/remittance.pdf").status())
                .isEqualTo(200);
        var untouched = invoice(visitor, "/settlements/" + before);

        callers.as(PROVIDER, () -> book.keep(provider("Test Homecare Limited")));
        callers.as(COUNCIL, () -> book.keep(council()));
        var after = September.with(application, 12).posted();

        assertThat(InvoiceRules.brokenBy(invoice(visitor, "/settlements/" + after)))
                .isEmpty();
        assertThat(new String(invoice(visitor, "/settlements/" + after), StandardCharsets.UTF_8))
                .contains("Test Homecare Limited", "000104", "99900001", "9520000000028", "9520000000011");
        assertThat(visitor.get("/settlements/" + after).body()).doesNotContain("The invoice is not complete");
        assertThat(invoice(visitor, "/settlements/" + before))
                .as("about what stood when it was posted")
                .isEqualTo(untouched);
    }

    @Test
    void thePagesShowNoMoreThanTheEndOfAnAccount() {
        var september = September.with(application, 1);
        callers.as(PROVIDER, () -> book.keep(provider("Test Homecare Limited")));

        var contract =
                signedIn(COUNCIL).get("/contracts/" + september.contract()).body();
        var own = signedIn(PROVIDER).get("/contracts/particulars").body();
        assertThat(contract).contains("Test Homecare Limited", "account ending 001", "an electronic address");
        assertThat(own).contains("account ending 001");
        for (var page : List.of(contract, own)) {
            assertThat(page).doesNotContain("99900001").doesNotContain("000104");
        }
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingIsKept() {
        var visitor = signedIn(PROVIDER);
        visitor.get("/contracts/particulars");
        var typed = typed();
        typed.put("vat-number", List.of("GB 999 9999 99"));
        typed.put("sort-code", List.of("1234"));
        typed.put("postcode", List.of("nowhere"));

        var answer = visitor.post("/contracts/particulars", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("is not a VAT number", "is not a sort code", "is not a postcode");
        assertThat(callers.as(PROVIDER, () -> book.own())).isEmpty();
    }

    @Test
    void anAccountLeftEmptyStaysWhatItWas() {
        var visitor = signedIn(PROVIDER);
        visitor.get("/contracts/particulars");
        assertThat(visitor.post("/contracts/particulars", typed()).status()).isEqualTo(303);
        var again = typed();
        again.put("legal-name", List.of("Better Homecare Limited"));
        again.keySet().removeIf(field -> field.startsWith("account") || field.equals("sort-code"));
        visitor.get("/contracts/particulars");
        assertThat(visitor.post("/contracts/particulars", again).status()).isEqualTo(303);

        assertThat(callers.as(PROVIDER, () -> book.own()).get(0).particulars())
                .satisfies(said -> assertThat(said.legalName()).isEqualTo("Better Homecare Limited"))
                .satisfies(said -> assertThat(said.account().number()).isEqualTo("99900001"));
    }

    @Test
    void aCoordinatorReadsThemAndChangesNone() {
        var coordinator = new Caller(PROVIDER.organisation(), new UserId(new UUID(4, 0xAD)), Role.COORDINATOR);
        callers.as(PROVIDER, () -> book.keep(provider("Test Homecare Limited")));

        assertThat(known(coordinator, PROVIDER.organisation())).isPresent();
        assertThat(signedIn(coordinator).get("/contracts/particulars").status()).isEqualTo(403);
    }

    private Optional<Particulars> known(Caller who, OrganisationId whose) {
        return callers.as(who, () -> book.known(whose, Afternoon.clock().instant()));
    }

    private static byte[] invoice(Visitor visitor, String month) {
        return visitor.get(month + "/invoice.xml").body().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("legal-name", List.of("Test Homecare Limited"));
        typed.put("line-1", List.of("4 Mill Lane"));
        typed.put("town", List.of("Testbridge"));
        typed.put("postcode", List.of("te57 1ng"));
        typed.put("tax-reference", List.of("99900 00001"));
        typed.put("account-name", List.of("Test Homecare"));
        typed.put("sort-code", List.of("00-01-04"));
        typed.put("account-number", List.of("99900001"));
        return typed;
    }

    private static Particulars provider(String name) {
        return new Particulars(
                name,
                new Particulars.Address("4 Mill Lane", "", "Testbridge", "TE57 1NG"),
                "99900099",
                new Particulars.Tax("", "9990000001"),
                new Particulars.Endpoint("0088", "9520000000028"),
                new Particulars.FinanceOffice("finance@test.example", "01632 960 104"),
                new Particulars.Account("Test Homecare", "000104", "99900001"));
    }

    private static Particulars council() {
        return new Particulars(
                "The Council of Test",
                new Particulars.Address("Council House", "1 Market Square", "Testbridge", "TE57 1AA"),
                "",
                new Particulars.Tax("GB000123467", ""),
                new Particulars.Endpoint("0088", "9520000000011"),
                new Particulars.FinanceOffice("", ""),
                Particulars.Account.NONE);
    }

    /** Somebody new of that organisation, in that role. */
    private Visitor signedIn(Caller who) {
        var password = "correct horse battery staple";
        var user = UUID.randomUUID();
        var email = user + "@particulars.example";
        callers.as(
                Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new User(new UserId(user), who.organisation(), who.role(), "Fin Ance", email),
                        Optional.of(password)));
        return Visitor.signedIn(port, email, password);
    }
}
