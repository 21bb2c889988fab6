package care.mainstay.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaves as UBL is valid, adds up by the rules of EN 16931, and is the same every time. */
class UblInvoiceTest {

    @Test
    void anInvoiceIsValidAndSaysWhoOwesWhomHowMuchByWhen() {
        var ubl = UBL21Marshaller.invoice().read(UblInvoice.of(invoice(fee(), setAside())));

        assertThat(ubl).as("what is read is checked against the schema").isNotNull();
        assertThat(ubl.getIDValue()).isEqualTo("C-1-2026-11-1");
        assertThat(ubl.getInvoiceTypeCodeValue()).isEqualTo("380");
        assertThat(ubl.getDueDateValue().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(ubl.getBuyerReferenceValue()).isEqualTo("C-1");
        assertThat(ubl.getInvoicePeriodAtIndex(0).getEndDateValue().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(ubl.getAccountingSupplierParty()
                        .getParty()
                        .getPartyLegalEntityAtIndex(0)
                        .getRegistrationNameValue())
                .isEqualTo("Avon & Home <Care>");
        assertThat(ubl.getLegalMonetaryTotal().getPayableAmountValue()).isEqualByComparingTo("450.36");
    }

    @Test
    void aLineIsItsQuantityTimesItsPriceAndAPriceIsNeverNegative() {
        var ubl = UBL21Marshaller.invoice().read(UblInvoice.of(invoice(fee(), setAside())));

        var fee = ubl.getInvoiceLineAtIndex(0);
        assertThat(fee.getInvoicedQuantity().getUnitCode()).isEqualTo("MIN");
        assertThat(fee.getInvoicedQuantityValue()).isEqualByComparingTo("834");
        assertThat(fee.getPrice().getPriceAmountValue()).isEqualByComparingTo("36");
        assertThat(fee.getPrice().getBaseQuantityValue()).isEqualByComparingTo("60");
        var setAside = ubl.getInvoiceLineAtIndex(1);
        assertThat(setAside.getInvoicedQuantityValue()).isEqualByComparingTo("-1");
        assertThat(setAside.getPrice().getPriceAmountValue()).isEqualByComparingTo("50.04");
        assertThat(setAside.getLineExtensionAmountValue()).isEqualByComparingTo("-50.04");
        assertThatThrownBy(() -> line("1", "-1", "-5", Money.ofPounds("5.00"), exempt()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exemptCareSaysThatItIsExemptAndWhy() {
        var total = UBL21Marshaller.invoice()
                .read(UblInvoice.of(invoice(fee(), setAside())))
                .getTaxTotalAtIndex(0);

        assertThat(total.getTaxAmountValue()).isEqualByComparingTo("0");
        assertThat(total.getTaxSubtotal()).hasSize(1);
        var category = total.getTaxSubtotalAtIndex(0).getTaxCategory();
        assertThat(category.getIDValue()).isEqualTo("E");
        assertThat(category.getPercentValue()).isEqualByComparingTo("0");
        assertThat(category.getTaxExemptionReasonAtIndex(0).getValue()).isEqualTo("Exempt: welfare services");
    }

    @Test
    void whatIsTaxedStandsApartFromWhatIsExempt() {
        var taxed = line(
                "3",
                "1",
                "100.00",
                Money.ofPounds("100.00"),
                new Invoice.Tax("S", new BigDecimal("20"), "", new Money(2_000)));
        var ubl = UBL21Marshaller.invoice().read(UblInvoice.of(invoice(fee(), setAside(), taxed)));

        assertThat(ubl.getTaxTotalAtIndex(0).getTaxSubtotal())
                .extracting(subtotal -> subtotal.getTaxCategory().getIDValue() + " " + subtotal.getTaxableAmountValue()
                        + " " + subtotal.getTaxAmountValue())
                .containsExactly("E 450.36 0.00", "S 100.00 20.00");
        var total = ubl.getLegalMonetaryTotal();
        assertThat(total.getTaxExclusiveAmountValue()).isEqualByComparingTo("550.36");
        assertThat(total.getTaxInclusiveAmountValue()).isEqualByComparingTo("570.36");
    }

    @Test
    void whatComesToLessThanNothingIsACreditNoteWithEveryAmountTheOtherWayRound() {
        var back = line("1", "-1", "80.00", Money.ofPounds("-80.00"), exempt());
        var more = line("2", "1", "30.00", Money.ofPounds("30.00"), exempt());
        var invoice = invoice(back, more);
        var ubl = UBL21Marshaller.creditNote().read(UblInvoice.of(invoice));

        assertThat(invoice.isCredit()).isTrue();
        assertThat(ubl).isNotNull();
        assertThat(ubl.getCreditNoteTypeCodeValue()).isEqualTo("381");
        assertThat(ubl.getLegalMonetaryTotal().getPayableAmountValue()).isEqualByComparingTo("50.00");
        assertThat(ubl.getCreditNoteLine())
                .extracting(line -> line.getCreditedQuantityValue() + " " + line.getLineExtensionAmountValue())
                .containsExactly("1 80.00", "-1 -30.00");
        assertThat(ubl.getPaymentTermsAtIndex(0).getNoteAtIndex(0).getValue()).contains("taken off");
    }

    @Test
    void theSameInvoiceIsTheSameBytes() {
        assertThat(UblInvoice.of(invoice(fee(), setAside()))).isEqualTo(UblInvoice.of(invoice(fee(), setAside())));
        assertThat(new String(UblInvoice.of(invoice(fee())), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains("Avon &amp; Home &lt;Care&gt;");
    }

    @Test
    void anInvoiceHasALine() {
        assertThatThrownBy(UblInvoiceTest::invoice).isInstanceOf(IllegalArgumentException.class);
    }

    private static Invoice invoice(Invoice.Line... lines) {
        return new Invoice(
                "C-1-2026-11-1",
                LocalDate.of(2026, 12, 7),
                Optional.of(LocalDate.of(2027, 1, 6)),
                DateRange.month(2026, 11),
                "C-1",
                new Invoice.Party("Avon & Home <Care>", Optional.of("1-101"), Optional.empty()),
                new Invoice.Party("Westmere Council", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                "Homecare that pays for outcomes.",
                List.of(lines));
    }

    private static Invoice.Line fee() {
        return new Invoice.Line(
                "1",
                "Care delivered",
                new BigDecimal("834"),
                "MIN",
                new BigDecimal("36"),
                new BigDecimal("60"),
                Money.ofPounds("500.40"),
                exempt(),
                Map.of("Person", "P-1"));
    }

    private static Invoice.Line setAside() {
        return line("2", "-1", "50.04", Money.ofPounds("-50.04"), exempt());
    }

    private static Invoice.Line line(String number, String quantity, String price, Money net, Invoice.Tax tax) {
        return new Invoice.Line(
                number,
                "A line",
                new BigDecimal(quantity),
                "C62",
                new BigDecimal(price),
                BigDecimal.ONE,
                net,
                tax,
                Map.of("Person", "P-1"));
    }

    private static Invoice.Tax exempt() {
        return new Invoice.Tax("E", BigDecimal.ZERO, "Exempt: welfare services", Money.ZERO);
    }
}
