package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.documents.InvoiceRules;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Correction;
import care.mainstay.money.settlement.Ledger;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.people.Visitor;
import com.helger.ubl21.UBL21Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is taken back has a document of its own, and the invoice stays what it was. */
@MainstayTest
class CreditNotesTest {

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

    @Autowired
    private Ledger ledger;

    @Autowired
    private ParticularsBook book;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
        for (var who : List.of(COUNCIL, PROVIDER)) {
            callers.as(who, () -> book.keep(said(who)));
        }
    }

    @Test
    void aLineTakenBackIsACreditNoteThatNamesTheInvoiceAndTakesOffExactlyWhatTheLedgerDid() throws IOException {
        var visitor = signedIn(COUNCIL);
        var period = september.posted();
        var invoice = visitor.get("/settlements/" + period + "/invoice.xml").body();
        var fee = september.aFee(period);
        var due = september.line(fee).due();

        takenBack(fee);

        var credit = only(period);
        assertThat(credit.due()).isEqualTo(due.negated());
        var here = here(credit);
        var ubl = Objects.requireNonNull(
                UBL21Marshaller.creditNote().read(visitor.get(here + ".xml").body()));
        assertThat(ubl.getIDValue()).isEqualTo(credit.corrects() + "-CR1");
        assertThat(ubl.getBillingReferenceAtIndex(0)
                        .getInvoiceDocumentReference()
                        .getIDValue())
                .isEqualTo(Objects.requireNonNull(UBL21Marshaller.invoice().read(invoice))
                        .getIDValue());
        assertThat(Money.ofPounds(ubl.getLegalMonetaryTotal().getPayableAmountValue()))
                .isEqualTo(due);
        assertThat(InvoiceRules.brokenBy(bytes(visitor.get(here + ".xml").body())))
                .isEmpty();
        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(visitor.get(here + ".csv").body()))) {
            var rows = csv.getRecords();
            assertThat(rows).hasSize(2);
            assertThat(Money.ofPounds(rows.get(1).get("net"))).isEqualTo(due.negated());
            assertThat(rows.get(0).get("takes_back_from")).isEqualTo(credit.corrects());
        }
        var document = callers.as(COUNCIL, () -> remittances.correction(period, 1, 1, PROVIDER.organisation()));
        assertThat(document.net().plus(document.held()).plus(document.borne())).isEqualTo(Money.ZERO);
        assertThat(visitor.get("/settlements/" + period + "/invoice.xml").body())
                .isEqualTo(invoice);
        assertThat(visitor.get("/settlements/" + period).body())
                .contains("What was taken back", credit.reference(), here + ".pdf", here + ".csv", here + ".xml");
        assertThat(invoiceLessCredits(visitor, period)).isEqualTo(inTheLedger(period));
    }

    @Test
    void aDeductionTakenBackIsAFurtherInvoiceThatNamesTheFirst() {
        var visitor = signedIn(PROVIDER);
        var period = september.posted();
        var deduction = september.lines(period).stream()
                .filter(line -> line.kind() == LineKind.WITHHELD && line.due().isNegative())
                .findFirst()
                .orElseThrow();

        takenBack(deduction.id());

        var more = only(period);
        assertThat(more.isCredit()).isFalse();
        var ubl = Objects.requireNonNull(
                UBL21Marshaller.invoice().read(visitor.get(here(more) + ".xml").body()));
        assertThat(ubl.getBillingReferenceAtIndex(0)
                        .getInvoiceDocumentReference()
                        .getIDValue())
                .isEqualTo(more.corrects());
        assertThat(InvoiceRules.brokenBy(bytes(visitor.get(here(more) + ".xml").body())))
                .isEmpty();
        assertThat(invoiceLessCredits(visitor, period)).isEqualTo(inTheLedger(period));
    }

    @Test
    void aWholeStatementTakenBackLeavesNothingOfItsInvoiceAndTheNextOneHasItsOwnNumber() {
        var visitor = signedIn(COUNCIL);
        var period = september.posted();
        var invoice = visitor.get("/settlements/" + period + "/invoice.xml").body();
        takenBack(september.aFee(period));
        september.does(PROVIDER, office -> office.reverse(period, "Worked out too early."));
        september.does(COUNCIL, office -> office.reverse(period, ""));

        assertThat(callers.as(COUNCIL, () -> remittances.corrections(period)))
                .extracting(Correction::reference)
                .allMatch(reference -> reference.matches("C-.*-2025-09-1-CR[12]"))
                .hasSize(2);
        assertThat(inTheLedger(period)).isEqualTo(Money.ZERO);
        assertThat(invoiceLessCredits(visitor, period)).isEqualTo(Money.ZERO);
        assertThat(visitor.get("/settlements/" + period + "/statements/1/invoice.xml")
                        .body())
                .as("the invoice stays, byte for byte")
                .isEqualTo(invoice);
        assertThat(visitor.get("/settlements/" + period).body()).contains("What was taken back");
        var advice = visitor.get(
                here(callers.as(COUNCIL, () -> remittances.corrections(period)).get(1)) + ".pdf");
        assertThat(advice.status()).isEqualTo(200);
        assertThat(callers.as(COUNCIL, () -> remittances.correction(period, 1, 1, PROVIDER.organisation()))
                        .items())
                .noneMatch(item -> item.words().contains("Not our visit"));

        september.gathered(period, September.CUT_OFF);
        september.does(COUNCIL, office -> office.propose(period));
        september.approved(period);
        september.does(COUNCIL, office -> office.post(period));

        assertThat(visitor.get("/settlements/" + period + "/invoice.xml").body())
                .contains("-2025-09-2<")
                .isNotEqualTo(invoice);
        assertThat(callers.as(COUNCIL, () -> remittances.corrections(period))).hasSize(2);
    }

    @Test
    void whatWasNeverTakenBackHasNoCreditNoteAndAStrangerGetsNone() {
        var period = september.posted();
        takenBack(september.aFee(period));
        var here = here(only(period));

        assertThat(signedIn(COUNCIL)
                        .get("/settlements/" + period + "/statements/1/credits/2/credit-note.xml")
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(COUNCIL)
                        .get("/settlements/" + period + "/statements/2/invoice.xml")
                        .status())
                .isEqualTo(404);
        for (var file : List.of(here + ".xml", here + ".csv", here + ".pdf")) {
            assertThat(signedIn(STRANGER).get(file).status()).as(file).isEqualTo(404);
        }
        assertThatThrownBy(() -> callers.as(STRANGER, () -> remittances.corrections(period)))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void takenBack(LineId line) {
        september.does(COUNCIL, office -> office.reverse(line, "Not our visit."));
        september.does(PROVIDER, office -> office.reverse(line, ""));
    }

    private Correction only(PeriodId period) {
        var found = callers.as(COUNCIL, () -> remittances.corrections(period));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String here(Correction taken) {
        return "/settlements/" + taken.period() + "/statements/" + taken.statement() + "/credits/" + taken.number()
                + "/credit-note";
    }

    /** What the documents of the first statement come to, each read back from its XML. */
    private Money invoiceLessCredits(Visitor visitor, PeriodId period) {
        var first = Objects.requireNonNull(UBL21Marshaller.invoice()
                .read(visitor.get("/settlements/" + period + "/statements/1/invoice.xml")
                        .body()));
        var sum = Money.ofPounds(first.getLegalMonetaryTotal().getPayableAmountValue());
        for (var taken : callers.as(COUNCIL, () -> remittances.corrections(period))) {
            var xml = visitor.get(here(taken) + ".xml").body();
            sum = taken.isCredit()
                    ? sum.minus(Money.ofPounds(
                            Objects.requireNonNull(UBL21Marshaller.creditNote().read(xml))
                                    .getLegalMonetaryTotal()
                                    .getPayableAmountValue()))
                    : sum.plus(Money.ofPounds(
                            Objects.requireNonNull(UBL21Marshaller.invoice().read(xml))
                                    .getLegalMonetaryTotal()
                                    .getPayableAmountValue()));
        }
        return sum;
    }

    private Money inTheLedger(PeriodId period) {
        var accounts = callers.as(COUNCIL, () -> ledger.byStatement(september.contract(), Optional.empty()))
                .getOrDefault(period, Map.of());
        return accounts.getOrDefault(Account.DUE, Money.ZERO).plus(accounts.getOrDefault(Account.PAID, Money.ZERO));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static Particulars said(Caller who) {
        boolean council = who.equals(COUNCIL);
        return new Particulars(
                council ? "The Council of Test" : "Test Homecare Limited",
                new Particulars.Address("4 Mill Lane", "", "Testbridge", "TE57 1NG"),
                council ? "" : "99900099",
                new Particulars.Tax("", "9990000001"),
                new Particulars.Endpoint("0088", council ? "9520000000011" : "9520000000028"),
                new Particulars.FinanceOffice("", ""),
                council ? Particulars.Account.NONE : new Particulars.Account("Test Homecare", "000104", "99900001"));
    }

    /** Somebody new of that organisation, in that role. */
    private Visitor signedIn(Caller who) {
        var password = "correct horse battery staple";
        var user = UUID.randomUUID();
        var email = user + "@credits.example";
        callers.as(
                Caller.system(who.organisation(), who.actor()),
                () -> users.register(
                        new User(new UserId(user), who.organisation(), who.role(), "Fin Ance", email),
                        Optional.of(password)));
        return Visitor.signedIn(port, email, password);
    }
}
