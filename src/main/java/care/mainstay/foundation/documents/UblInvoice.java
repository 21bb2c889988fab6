package care.mainstay.foundation.documents;

import care.mainstay.foundation.kernel.Money;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as UBL 2.1 by EN 16931, which creditor systems read; where its total is negative, a credit note with every
 * amount the other way round. The same invoice gives the same bytes.
 *
 * <p>What is not valid against the schema of UBL never leaves here: {@link IllegalStateException}.
 */
public final class UblInvoice {

    private static final String EN_16931 = "urn:cen.eu:en16931:2017";
    private static final String PEPPOL = EN_16931 + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PEPPOL_BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String CREDIT_TRANSFER = "30";
    private static final String COMMERCIAL_INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private UblInvoice() {}

    public static byte[] of(Invoice invoice) {
        return invoice.isCredit()
                ? bytes(UBL21Marshaller.creditNote(), creditNote(invoice))
                : bytes(UBL21Marshaller.invoice(), invoice(invoice));
    }

    private static <T> byte[] bytes(GenericJAXBMarshaller<T> marshaller, T document) {
        var errors = new ErrorList();
        byte @Nullable [] bytes = marshaller
                .setFormattedOutput(true)
                .setUseSchema(true)
                .setCollectErrors(errors)
                .getAsBytes(document);
        if (bytes == null || errors.containsAtLeastOneError()) {
            throw new IllegalStateException("no valid UBL: " + errors);
        }
        return bytes;
    }

    private static InvoiceType invoice(Invoice invoice) {
        var ubl = new InvoiceType();
        ubl.setCustomizationID(rules(invoice));
        if (invoice.isForPeppol()) {
            ubl.setProfileID(PEPPOL_BILLING);
        }
        ubl.setID(invoice.number());
        ubl.setIssueDate(invoice.issuedOn());
        invoice.payBy().ifPresent(ubl::setDueDate);
        ubl.setInvoiceTypeCode(COMMERCIAL_INVOICE);
        ubl.addNote(new NoteType(invoice.note()));
        ubl.setDocumentCurrencyCode(UblParts.POUNDS);
        ubl.setBuyerReference(invoice.reference());
        ubl.addInvoicePeriod(days(invoice));
        invoice.corrects().map(UblInvoice::corrected).ifPresent(ubl::addBillingReference);
        ubl.addContractDocumentReference(contract(invoice));
        ubl.setAccountingSupplierParty(seller(invoice));
        ubl.setAccountingCustomerParty(buyer(invoice));
        invoice.payInto()
                .map(account -> UblParts.payment(account, CREDIT_TRANSFER, invoice.number()))
                .ifPresent(ubl::addPaymentMeans);
        if (invoice.payBy().isEmpty()) {
            ubl.addPaymentTerms(terms("As the contract says."));
        }
        ubl.addTaxTotal(UblParts.taxTotal(invoice.lines(), 1));
        ubl.setLegalMonetaryTotal(UblParts.total(invoice, 1));
        for (var line : invoice.lines()) {
            var part = new InvoiceLineType();
            part.setID(line.number());
            part.setInvoicedQuantity(line.quantity()).setUnitCode(line.unit());
            part.setLineExtensionAmount(pounds(line.net(), 1)).setCurrencyID(UblParts.POUNDS);
            part.setItem(UblParts.item(line));
            part.setPrice(UblParts.price(line));
            ubl.addInvoiceLine(part);
        }
        return ubl;
    }

    private static CreditNoteType creditNote(Invoice invoice) {
        var ubl = new CreditNoteType();
        ubl.setCustomizationID(rules(invoice));
        if (invoice.isForPeppol()) {
            ubl.setProfileID(PEPPOL_BILLING);
        }
        ubl.setID(invoice.number());
        ubl.setIssueDate(invoice.issuedOn());
        ubl.setCreditNoteTypeCode(CREDIT_NOTE);
        ubl.addNote(new NoteType(invoice.note()));
        ubl.setDocumentCurrencyCode(UblParts.POUNDS);
        ubl.setBuyerReference(invoice.reference());
        ubl.addInvoicePeriod(days(invoice));
        invoice.corrects().map(UblInvoice::corrected).ifPresent(ubl::addBillingReference);
        ubl.addContractDocumentReference(contract(invoice));
        ubl.setAccountingSupplierParty(seller(invoice));
        ubl.setAccountingCustomerParty(buyer(invoice));
        ubl.addPaymentTerms(terms("To be taken off what is paid next."));
        ubl.addTaxTotal(UblParts.taxTotal(invoice.lines(), -1));
        ubl.setLegalMonetaryTotal(UblParts.total(invoice, -1));
        for (var line : invoice.lines()) {
            var part = new CreditNoteLineType();
            part.setID(line.number());
            part.setCreditedQuantity(line.quantity().negate()).setUnitCode(line.unit());
            part.setLineExtensionAmount(pounds(line.net(), -1)).setCurrencyID(UblParts.POUNDS);
            part.setItem(UblParts.item(line));
            part.setPrice(UblParts.price(line));
            ubl.addCreditNoteLine(part);
        }
        return ubl;
    }

    /** What it follows: the rules of the Peppol network too, where it can be sent over that. */
    private static String rules(Invoice invoice) {
        return invoice.isForPeppol() ? PEPPOL : EN_16931;
    }

    private static BillingReferenceType corrected(Invoice.Corrected corrected) {
        var document = new DocumentReferenceType();
        document.setID(corrected.number());
        document.setIssueDate(corrected.issuedOn());
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return reference;
    }

    static BigDecimal pounds(Money amount, int sign) {
        return sign < 0 ? amount.negated().inPounds() : amount.inPounds();
    }

    private static PeriodType days(Invoice invoice) {
        var days = new PeriodType();
        days.setStartDate(invoice.days().from());
        days.setEndDate(invoice.days().lastDay());
        return days;
    }

    private static DocumentReferenceType contract(Invoice invoice) {
        var contract = new DocumentReferenceType();
        contract.setID(invoice.reference());
        return contract;
    }

    private static SupplierPartyType seller(Invoice invoice) {
        var seller = new SupplierPartyType();
        seller.setParty(UblParty.of(invoice.seller()));
        return seller;
    }

    private static CustomerPartyType buyer(Invoice invoice) {
        var buyer = new CustomerPartyType();
        buyer.setParty(UblParty.of(invoice.buyer()));
        return buyer;
    }

    private static PaymentTermsType terms(String words) {
        var terms = new PaymentTermsType();
        terms.setNote(List.of(new NoteType(words)));
        return terms;
    }
}
