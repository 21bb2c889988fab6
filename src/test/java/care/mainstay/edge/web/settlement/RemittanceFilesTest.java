package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.documents.Pdf;
import care.mainstay.foundation.documents.UblInvoice;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Vat;
import com.helger.ubl21.UBL21Marshaller;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The three documents of a remittance say the same, add up to the statement, and name nobody. */
class RemittanceFilesTest {

    private static final OrganisationId PROVIDER = new OrganisationId(new UUID(8, 2));
    private static final OrganisationId COUNCIL = new OrganisationId(new UUID(8, 1));
    private static final Map<OrganisationId, String> PARTIES =
            Map.of(PROVIDER, "Avon Homecare", COUNCIL, "Westmere Council");

    @Property(tries = 60)
    void everyDocumentSumsToTheStatementToThePenny(@ForAll long seed) {
        var remittance = generated(new Random(seed));
        var net = remittance.net();

        var rows = rows(RemittanceCsv.of(remittance, PARTIES));
        var lines = rows.stream().filter(row -> row.get("row").equals("line")).toList();
        var total = rows.get(rows.size() - 1);
        assertThat(lines).hasSize(remittance.items().size());
        assertThat(total.get("row")).isEqualTo("total");
        for (var column : List.of("net", "vat", "gross", "added_to_due", "added_to_held", "added_to_council")) {
            assertThat(sum(lines, column)).as(column).isEqualTo(Money.ofPounds(total.get(column)));
        }
        assertThat(sum(lines, "net")).isEqualTo(net);
        assertThat(sum(lines, "added_to_due").plus(sum(lines, "added_to_held")).plus(sum(lines, "added_to_council")))
                .isEqualTo(Money.ZERO);
        if (!remittance.invoiced().isEmpty()) {
            assertThat(invoiced(remittance)).isEqualTo(remittance.gross());
        }
        var advice = RemittanceAdvice.of(remittance, PARTIES);
        assertThat(advice.total().net()).isEqualTo(net.toString());
        assertThat(advice.amount())
                .isEqualTo(new Money(Math.abs(remittance.gross().pence())).toString());
    }

    /** The gross total of the invoice, or the negative of that of the credit note, by its own lines. */
    private static Money invoiced(Remittance remittance) {
        var invoice = RemittanceInvoice.of(remittance, organisation(PROVIDER), organisation(COUNCIL));
        var bytes = UblInvoice.of(invoice);
        if (!invoice.isCredit()) {
            var ubl = Objects.requireNonNull(UBL21Marshaller.invoice().read(bytes));
            for (var line : ubl.getInvoiceLine()) {
                multipliesOut(
                        line.getInvoicedQuantityValue(),
                        line.getPrice().getPriceAmountValue(),
                        line.getPrice().getBaseQuantityValue(),
                        line.getLineExtensionAmountValue());
            }
            adds(
                    ubl.getInvoiceLine().stream()
                            .map(line -> line.getLineExtensionAmountValue())
                            .toList(),
                    ubl.getLegalMonetaryTotal().getLineExtensionAmountValue());
            return Money.ofPounds(ubl.getLegalMonetaryTotal().getPayableAmountValue());
        }
        var ubl = Objects.requireNonNull(UBL21Marshaller.creditNote().read(bytes));
        for (var line : ubl.getCreditNoteLine()) {
            multipliesOut(
                    line.getCreditedQuantityValue(),
                    line.getPrice().getPriceAmountValue(),
                    line.getPrice().getBaseQuantityValue(),
                    line.getLineExtensionAmountValue());
        }
        adds(
                ubl.getCreditNoteLine().stream()
                        .map(line -> line.getLineExtensionAmountValue())
                        .toList(),
                ubl.getLegalMonetaryTotal().getLineExtensionAmountValue());
        assertThat(ubl.getLegalMonetaryTotal().getPayableAmountValue()).isPositive();
        return Money.ofPounds(ubl.getLegalMonetaryTotal().getPayableAmountValue())
                .negated();
    }

    private static void multipliesOut(BigDecimal quantity, BigDecimal price, BigDecimal per, BigDecimal amount) {
        assertThat(price).isNotNegative();
        assertThat(quantity.multiply(price).divide(per == null ? BigDecimal.ONE : per, 2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(amount);
    }

    private static void adds(List<BigDecimal> lines, BigDecimal total) {
        assertThat(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    }

    @Property(tries = 60)
    void taxOfManyLinesIsRoundedOnceAndDividedWithNothingLeftOver(@ForAll long seed) {
        var random = new Random(seed);
        var vat = Vat.read("20 %").orElseThrow();
        var items = new ArrayList<Remittance.Item>();
        for (int i = 1; i <= 1 + random.nextInt(40); i++) {
            items.add(item(i, LineKind.OTHER, random.nextInt(2_000) - 500, 0, vat, Optional.empty()));
        }

        var taxed = Remittance.taxed(items);

        var net = Money.sum(taxed.stream().map(Remittance.Item::net).toList());
        assertThat(Money.sum(taxed.stream().map(Remittance.Item::tax).toList())).isEqualTo(vat.on(net));
        assertThat(taxed)
                .as("no line is more than a penny from its own tax")
                .allMatch(item -> Math.abs(item.tax().minus(vat.on(item.net())).pence()) <= 1);
    }

    @Example
    void wordsThatASpreadsheetWouldRunAreShownAndNotRun() {
        for (var words : List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1")) {
            var row = rows(RemittanceCsv.of(titled(words), Map.of(PROVIDER, words, COUNCIL, "Westmere Council")))
                    .get(0);
            assertThat(row.get("contract")).isEqualTo("'" + words);
            assertThat(row.get("provider")).isEqualTo("'" + words);
            assertThat(row.get("net")).as("a negative amount stays a number").isEqualTo("-50.04");
        }
    }

    @Example
    void aReferenceIsNeverTakenForANumber() {
        var row = rows(RemittanceCsv.of(titled("Homecare"), PARTIES)).get(0);

        assertThat(row.get("person_reference")).startsWith("P-");
        assertThat(row.get("contract_reference")).startsWith("C-");
        assertThat(row.get("line_reference")).isEqualTo(row.get("statement") + "/1");
    }

    @Example
    void theSameRemittanceIsTheSameBytes() {
        var one = generated(new Random(7));
        var other = generated(new Random(7));

        assertThat(RemittanceCsv.of(one, PARTIES)).isEqualTo(RemittanceCsv.of(other, PARTIES));
        assertThat(UblInvoice.of(RemittanceInvoice.of(one, organisation(PROVIDER), organisation(COUNCIL))))
                .isEqualTo(UblInvoice.of(RemittanceInvoice.of(other, organisation(PROVIDER), organisation(COUNCIL))));
    }

    @Example
    void whereNothingIsDueThereIsNothingToInvoice() {
        var remittance = remittance("Homecare", List.of(item(1, LineKind.HELD, 0, 0, Vat.EXEMPT, Optional.empty())));

        assertThatThrownBy(() -> RemittanceInvoice.of(remittance, organisation(PROVIDER), organisation(COUNCIL)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.nothing-to-invoice"));
    }

    @Example
    void onPaperItSaysWhoPaysWhomWhatIsHeldAndHowToFollowAnAmount() throws IOException {
        var text = text(november());

        assertThat(text)
                .contains("Remittance advice, November 2026")
                .contains("Avon Homecare", "Westmere Council")
                .contains("£487.89")
                .contains("from Westmere Council to Avon Homecare, by 6 January 2027")
                .contains("Care delivered, 834 minutes at £36.00 an hour")
                .contains("This statement adds £12.51 to what is held for outcomes.")
                .contains("Set aside for outcomes +£50.04")
                .contains("Released −£37.53")
                .contains("How to follow an amount")
                .contains("Page 1 of")
                .doesNotContain("#", "\uFFFD");
    }

    @Example
    void aStatementBelowNothingIsACreditOnPaperToo() throws IOException {
        var text = text(
                remittance("Homecare", List.of(item(1, LineKind.ADJUSTMENT, -8_000, 0, Vat.EXEMPT, Optional.empty()))));

        assertThat(text)
                .contains("Credit advice, November 2026", "£80.00", "to be taken off what Westmere Council next pays");
    }

    @Example
    void onPaperACreditNoteNamesWhatItTakesBackFromAndSaysWhoIsToTakeItOff() throws IOException {
        var text = text(new Remittance(
                "C-000000000007-2026-11-1-CR1",
                new ContractId(new UUID(7, 7)),
                "Homecare",
                new PeriodId(new UUID(3, 11)),
                DateRange.month(2026, 11),
                COUNCIL,
                PROVIDER,
                LocalDate.of(2026, 12, 20),
                Optional.empty(),
                "0123456789abcdef".repeat(4),
                Map.of(),
                Optional.of(new Remittance.Corrected("C-000000000007-2026-11-1", LocalDate.of(2026, 12, 7))),
                Remittance.taxed(List.of(item(1, LineKind.FEE, -8_000, 0, Vat.EXEMPT, Optional.empty())))));

        assertThat(text)
                .contains("Credit note, November 2026", "£80.00", "to be taken off what Westmere Council next pays")
                .contains("Takes back from C-000000000007-2026-11-1 of 7 December 2026")
                .contains("Both parties agreed to take this back");
    }

    private static String text(Remittance remittance) throws IOException {
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, RemittanceFilesTest.class.getClassLoader(), "care.mainstay.templates")
                .render("settlement/remittance.jte", RemittanceAdvice.of(remittance, PARTIES), html);
        try (var pdf = Loader.loadPDF(Pdf.of(html.toString()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static List<CSVRecord> rows(String csv) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(csv))
                    .getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Money sum(List<CSVRecord> rows, String column) {
        return Money.sum(
                rows.stream().map(row -> Money.ofPounds(row.get(column))).toList());
    }

    private static Organisation organisation(OrganisationId id) {
        return new Organisation(
                id,
                id.equals(PROVIDER) ? Organisation.Kind.PROVIDER : Organisation.Kind.COUNCIL,
                PARTIES.getOrDefault(id, ""),
                Optional.empty());
    }

    /** The month worked by hand in docs/settlement.md. */
    private static Remittance november() {
        return remittance(
                "Homecare that pays for outcomes",
                List.of(
                        item(
                                1,
                                LineKind.FEE,
                                50_040,
                                0,
                                Vat.EXEMPT,
                                Optional.of(new Priced(
                                        new BigDecimal("834"), "minute", new BigDecimal("36"), new BigDecimal("60")))),
                        item(2, LineKind.WITHHELD, -5_004, 5_004, Vat.EXEMPT, Optional.empty()),
                        item(3, LineKind.RELEASED, 3_753, -3_753, Vat.EXEMPT, Optional.empty()),
                        item(4, LineKind.HELD, 0, 0, Vat.EXEMPT, Optional.empty())));
    }

    private static Remittance titled(String title) {
        return remittance(title, List.of(item(1, LineKind.WITHHELD, -5_004, 5_004, Vat.EXEMPT, Optional.empty())));
    }

    private static Remittance generated(Random random) {
        var vats = List.of(
                Vat.EXEMPT,
                Vat.EXEMPT,
                Vat.read("20 %").orElseThrow(),
                Vat.read("zero-rated").orElseThrow());
        var items = new ArrayList<Remittance.Item>();
        for (int i = 1; i <= 1 + random.nextInt(30); i++) {
            var kind = LineKind.values()[random.nextInt(LineKind.values().length)];
            var minutes = 1 + random.nextInt(3_000);
            long net = kind == LineKind.FEE
                    // minutes at £36.00 an hour are 60 pence each
                    ? 60L * minutes
                    : random.nextInt(4) == 0 ? 0 : random.nextInt(100_000) - 60_000;
            items.add(item(
                    i,
                    kind,
                    net,
                    random.nextInt(2) * (random.nextInt(10_000) - 5_000),
                    vats.get(random.nextInt(vats.size())),
                    kind == LineKind.FEE
                            ? Optional.of(new Priced(
                                    BigDecimal.valueOf(minutes), "minute", new BigDecimal("36"), new BigDecimal("60")))
                            : Optional.empty()));
        }
        return remittance("Homecare", items);
    }

    private static Remittance remittance(String title, List<Remittance.Item> items) {
        return new Remittance(
                "C-000000000007-2026-11-1",
                new ContractId(new UUID(7, 7)),
                title,
                new PeriodId(new UUID(3, 11)),
                DateRange.month(2026, 11),
                COUNCIL,
                PROVIDER,
                LocalDate.of(2026, 12, 7),
                Optional.of(LocalDate.of(2027, 1, 6)),
                "0123456789abcdef".repeat(4),
                Map.of(),
                Optional.empty(),
                Remittance.taxed(items));
    }

    private static Remittance.Item item(
            int number, LineKind kind, long net, long held, Vat vat, Optional<Priced> priced) {
        return new Remittance.Item(
                number,
                new LineId(new UUID(4, number)),
                Optional.of(new PersonId(new UUID(1, 1 + number / 4))),
                kind,
                LocalDate.of(2026, 11, 1),
                kind.words(),
                priced,
                new Money(net),
                vat,
                Money.ZERO,
                new Money(held),
                new Money(-net - held));
    }
}
