package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.CARER;
import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.people.Visitor;
import com.helger.ubl21.UBL21Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What finance offices take of a settled month, over HTTP. */
@MainstayTest
class RemittancePagesTest {

    private static final List<String> FILES = List.of("remittance.csv", "remittance.pdf", "invoice.xml");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private Remittances remittances;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
    }

    @Test
    void beforeItIsPostedThereIsNoRemittanceAndItIsSaidWhy() {
        var visitor = signedIn(COUNCIL);
        var period = september.proposed();
        september.approved(period);

        for (var file : FILES) {
            var answer = visitor.get("/settlements/" + period + "/" + file);
            assertThat(answer.status()).as(file).isEqualTo(422);
            assertThat(answer.body()).contains("is not in the ledger").contains("Approved by both");
        }
        assertThat(visitor.get("/settlements/" + period).body()).doesNotContain("remittance.pdf");
    }

    @Test
    void everyFileSumsToTheStatementAndStaysTheSameWhateverIsTakenBack() throws IOException {
        var visitor = signedIn(COUNCIL);
        var period = september.posted();
        var statement = september.as(COUNCIL, office -> office.statement(period).orElseThrow());

        var csv = visitor.get("/settlements/" + period + "/remittance.csv").body();
        var rows = rows(csv);
        assertThat(rows).hasSize(statement.lines().size() + 1);
        assertThat(Money.ofPounds(rows.get(rows.size() - 1).get("net"))).isEqualTo(statement.total());
        for (int i = 0; i < statement.lines().size(); i++) {
            var line = statement.lines().get(i);
            assertThat(Money.ofPounds(rows.get(i).get("net"))).isEqualTo(line.due());
            assertThat(Money.ofPounds(rows.get(i).get("added_to_held"))).isEqualTo(line.held());
            assertThat(rows.get(i).get("kind")).isEqualTo(line.kind().code());
            assertThat(rows.get(i).get("vat_treatment")).isEqualTo("Exempt: welfare services");
            assertThat(rows.get(i).get("quantity").isEmpty())
                    .as("minutes are told of what is paid by the hour: %s", line.words())
                    .isEqualTo(line.kind() != LineKind.FEE || line.due().isZero());
        }
        var xml = visitor.get("/settlements/" + period + "/invoice.xml").body();
        var invoice = Objects.requireNonNull(UBL21Marshaller.invoice().read(xml));
        assertThat(Money.ofPounds(invoice.getLegalMonetaryTotal().getPayableAmountValue()))
                .isEqualTo(statement.total());
        assertThat(visitor.get("/settlements/" + period + "/remittance.pdf").status())
                .isEqualTo(200);

        var fee = september.aFee(period);
        september.does(COUNCIL, office -> office.reverse(fee, "Charged twice."));
        september.does(PROVIDER, office -> office.reverse(fee, ""));
        assertThat(visitor.get("/settlements/" + period + "/remittance.csv").body())
                .isEqualTo(csv);
        assertThat(visitor.get("/settlements/" + period + "/invoice.xml").body())
                .isEqualTo(xml);
    }

    @Test
    void noWordOfWhyAndNoRecordOfAnybodyLeavesWithTheFiles() {
        var visitor = signedIn(COUNCIL);
        var period = september.posted();
        var csv = visitor.get("/settlements/" + period + "/remittance.csv").body();
        var xml = visitor.get("/settlements/" + period + "/invoice.xml").body();

        for (var line : september.lines(period)) {
            assertThat(line.words()).isNotBlank();
            assertThat(csv)
                    .doesNotContain(line.words())
                    .doesNotContain(line.person().orElseThrow().toString());
            assertThat(xml)
                    .doesNotContain(line.words())
                    .doesNotContain(line.person().orElseThrow().toString());
            assertThat(csv).contains(Remittance.personReference(line.person().orElseThrow()));
        }
    }

    @Test
    void aPaymentIsAskedForUntilNothingIsDueAnyMore() {
        var visitor = signedIn(COUNCIL);
        var period = september.posted();
        assertThat(visitor.get("/settlements/" + period).body()).contains("Record a payment");

        september.does(COUNCIL, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 7"));

        assertThat(visitor.get("/settlements/" + period).body()).doesNotContain("Record a payment");
    }

    @Test
    void theNumberOfALineLeadsToItsPageWhereItIsSaidAgain() {
        var visitor = signedIn(PROVIDER);
        var period = september.posted();
        var lines = september.lines(period);
        var here = "/settlements/" + period;

        assertThat(visitor.get(here).body()).contains("Find a line").contains("Invoice for finance systems");
        assertThat(visitor.get(here + "/lines?number=2").location())
                .endsWith("/settlements/lines/" + lines.get(1).id());
        assertThat(visitor.get(here + "/lines?number=C-1-2025-09-1/3").location())
                .endsWith("/settlements/lines/" + lines.get(2).id());
        assertThat(visitor.get("/settlements/lines/" + lines.get(1).id()).body())
                .contains("On the remittance")
                .contains("Line 2");
        assertThat(visitor.get(here + "/people/" + lines.get(0).person().orElseThrow())
                        .body())
                .contains(Remittance.personReference(lines.get(0).person().orElseThrow()));
        for (var wrong : List.of("0", "x", "99999", "")) {
            assertThat(visitor.get(here + "/lines?number=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void onlyThePartiesMayTakeItAndOnlyThoseWhoMayReadMoney() {
        var period = september.posted();
        var stranger = signedIn(STRANGER);
        var carer = signedIn(CARER);

        for (var file : FILES) {
            assertThat(stranger.get("/settlements/" + period + "/" + file).status())
                    .as("another tenant: %s", file)
                    .isEqualTo(404);
            assertThat(carer.get("/settlements/" + period + "/" + file).status())
                    .as("a carer: %s", file)
                    .isEqualTo(403);
        }
        assertThat(stranger.get("/settlements/" + period + "/lines?number=1").status())
                .isEqualTo(404);
    }

    @Test
    void theNextMonthSaysWhatIsDifferentFromThisOne() {
        var visitor = signedIn(COUNCIL);
        var first = september.posted();
        var second = september.proposed(September.OCTOBER, September.OCTOBERS_CUT_OFF);

        assertThat(visitor.get("/settlements/" + first).body())
                .contains("There is no earlier month under this contract to compare with.");
        var page = visitor.get("/settlements/" + second).body();
        assertThat(page).contains("Compared with September 2025");
        var parts = ShownSums.of(page, "What is different in what");
        assertThat(parts.total("Difference")).isEqualTo(total(second).minus(total(first)));
        var people = ShownSums.of(page, "What is different for whom");
        assertThat(people.total("Difference")).isEqualTo(total(second).minus(total(first)));
    }

    private Money total(PeriodId period) {
        return september.as(
                COUNCIL, office -> office.statement(period).orElseThrow().standing());
    }

    @Test
    void theRoomItselfRefusesWhoeverIsNoParty() {
        var period = september.posted();

        assertThat(callers.as(COUNCIL, () -> remittances.of(period, PROVIDER.organisation()))
                        .items())
                .isNotEmpty();
        assertThatThrownBy(() -> callers.as(STRANGER, () -> remittances.of(period, PROVIDER.organisation())))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** Somebody new of that organisation, in that role. */
    private Visitor signedIn(Caller who) {
        var password = "correct horse battery staple";
        var user = UUID.randomUUID();
        var email = user + "@remittance.example";
        callers.as(
                Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new User(new UserId(user), who.organisation(), who.role(), "Com Missioner", email),
                        Optional.of(password)));
        return Visitor.signedIn(port, email, password);
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
