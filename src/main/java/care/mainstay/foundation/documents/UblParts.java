package care.mainstay.foundation.documents;

import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BranchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemPropertyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** What invoices and credit notes in UBL have in common. A sign of −1 turns every amount the other way round. */
final class UblParts {

    static final String POUNDS = "GBP";

    private static final String EXEMPT = "E";

    private UblParts() {}

    static ItemType item(Invoice.Line line) {
        var item = new ItemType();
        item.setName(line.words());
        item.addClassifiedTaxCategory(category(line.tax()));
        new TreeMap<>(line.particulars()).forEach((name, value) -> {
            var property = new ItemPropertyType();
            property.setName(name);
            property.setValue(value);
            item.addAdditionalItemProperty(property);
        });
        return item;
    }

    static PriceType price(Invoice.Line line) {
        var price = new PriceType();
        price.setPriceAmount(line.price()).setCurrencyID(POUNDS);
        if (line.per().compareTo(BigDecimal.ONE) != 0) {
            price.setBaseQuantity(line.per()).setUnitCode(line.unit());
        }
        return price;
    }

    static TaxTotalType taxTotal(List<Invoice.Line> lines, int sign) {
        var total = new TaxTotalType();
        total.setTaxAmount(UblInvoice.pounds(tax(lines), sign)).setCurrencyID(POUNDS);
        var alike = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.tax().category() + " " + line.tax().percent(), TreeMap::new, Collectors.toList()));
        alike.values().forEach(each -> total.addTaxSubtotal(subtotal(each, sign)));
        return total;
    }

    private static TaxSubtotalType subtotal(List<Invoice.Line> lines, int sign) {
        var subtotal = new TaxSubtotalType();
        var net = Money.sum(lines.stream().map(Invoice.Line::net).toList());
        subtotal.setTaxableAmount(UblInvoice.pounds(net, sign)).setCurrencyID(POUNDS);
        subtotal.setTaxAmount(UblInvoice.pounds(tax(lines), sign)).setCurrencyID(POUNDS);
        var category = category(lines.get(0).tax());
        if (lines.get(0).tax().category().equals(EXEMPT)) {
            var reasons = new ArrayList<String>();
            lines.stream().map(line -> line.tax().reason()).distinct().sorted().forEach(reasons::add);
            category.addTaxExemptionReason(new TaxExemptionReasonType(String.join("; ", reasons)));
        }
        subtotal.setTaxCategory(category);
        return subtotal;
    }

    private static Money tax(List<Invoice.Line> lines) {
        return Money.sum(lines.stream().map(line -> line.tax().amount()).toList());
    }

    private static TaxCategoryType category(Invoice.Tax tax) {
        var category = new TaxCategoryType();
        category.setID(tax.category());
        category.setPercent(tax.percent());
        var scheme = new TaxSchemeType();
        scheme.setID("VAT");
        category.setTaxScheme(scheme);
        return category;
    }

    static PaymentMeansType payment(Invoice.Account account, String how, String reference) {
        var branch = new BranchType();
        branch.setID(account.sortCode());
        var into = new FinancialAccountType();
        into.setID(account.number());
        into.setName(account.name());
        into.setFinancialInstitutionBranch(branch);
        var payment = new PaymentMeansType();
        payment.setPaymentMeansCode(how);
        payment.addPaymentID(new PaymentIDType(reference));
        payment.setPayeeFinancialAccount(into);
        return payment;
    }

    static MonetaryTotalType total(Invoice invoice, int sign) {
        var total = new MonetaryTotalType();
        total.setLineExtensionAmount(UblInvoice.pounds(invoice.net(), sign)).setCurrencyID(POUNDS);
        total.setTaxExclusiveAmount(UblInvoice.pounds(invoice.net(), sign)).setCurrencyID(POUNDS);
        total.setTaxInclusiveAmount(UblInvoice.pounds(invoice.gross(), sign)).setCurrencyID(POUNDS);
        total.setPayableAmount(UblInvoice.pounds(invoice.gross(), sign)).setCurrencyID(POUNDS);
        return total;
    }
}
