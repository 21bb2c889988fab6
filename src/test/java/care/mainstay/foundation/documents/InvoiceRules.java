package care.mainstay.foundation.documents;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The rules of EN 16931 and of Peppol BIS Billing 3.0 that an invoice or credit note of this kind can break, each by the
 * name it has there, asked of the XML alone. Written from the published rules, not from what writes the XML.
 */
public final class InvoiceRules {

    private static final Set<String> TYPES = Set.of("380", "381");
    private static final Set<String> UNITS = Set.of("MIN", "HUR", "DAY", "C62");

    private final Node root;
    private final List<String> broken = new ArrayList<>();

    private InvoiceRules(Node root) {
        this.root = root;
    }

    /** The names of the rules that this XML breaks; empty where it breaks none. */
    public static List<String> brokenBy(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var rules = new InvoiceRules(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement());
            rules.document();
            rules.parties();
            rules.lines();
            rules.totals();
            rules.exempt();
            rules.peppol();
            return rules.broken;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void document() {
        needs("BR-01", "CustomizationID");
        needs("BR-02", "ID");
        needs("BR-03", "IssueDate");
        rule("BR-04", TYPES.contains(isCredit() ? text(root, "CreditNoteTypeCode") : text(root, "InvoiceTypeCode")));
        rule("BR-05", text(root, "DocumentCurrencyCode").equals("GBP"));
        for (var corrected : all(root, "BillingReference")) {
            rule("BR-55", !text(corrected, "InvoiceDocumentReference/ID").isEmpty());
        }
        rule(
                "BR-CO-25",
                amount(root, "LegalMonetaryTotal/PayableAmount").signum() <= 0
                        || !text(root, "DueDate").isEmpty()
                        || !text(root, "PaymentTerms/Note").isEmpty());
        for (var payment : all(root, "PaymentMeans")) {
            rule("BR-49", !text(payment, "PaymentMeansCode").isEmpty());
            rule(
                    "BR-50",
                    all(payment, "PayeeFinancialAccount").isEmpty()
                            || !text(payment, "PayeeFinancialAccount/ID").isEmpty());
            rule(
                    "BR-61",
                    !text(payment, "PaymentMeansCode").equals("30")
                            || !text(payment, "PayeeFinancialAccount/ID").isEmpty());
        }
    }

    private void parties() {
        var seller = "AccountingSupplierParty/Party/";
        var buyer = "AccountingCustomerParty/Party/";
        needs("BR-06", seller + "PartyLegalEntity/RegistrationName");
        needs("BR-07", buyer + "PartyLegalEntity/RegistrationName");
        rule("BR-08", !all(root, seller + "PostalAddress").isEmpty());
        needs("BR-09", seller + "PostalAddress/Country/IdentificationCode");
        rule("BR-10", !all(root, buyer + "PostalAddress").isEmpty());
        needs("BR-11", buyer + "PostalAddress/Country/IdentificationCode");
        rule(
                "BR-CO-26",
                !text(root, seller + "PartyIdentification/ID").isEmpty()
                        || !text(root, seller + "PartyLegalEntity/CompanyID").isEmpty()
                        || !vatNumbers(seller).isEmpty());
        for (var party : List.of(seller, buyer)) {
            rule("BR-CO-09", vatNumbers(party).stream().allMatch(number -> number.startsWith("GB")));
            for (var endpoint : all(root, party + "EndpointID")) {
                rule(
                        party.startsWith("AccountingSupplier") ? "BR-62" : "BR-63",
                        !attribute(endpoint, "schemeID").isEmpty());
            }
        }
    }

    private List<String> vatNumbers(String party) {
        return all(root, party + "PartyTaxScheme").stream()
                .filter(tax -> text(tax, "TaxScheme/ID").equals("VAT"))
                .map(tax -> text(tax, "CompanyID"))
                .toList();
    }

    private void lines() {
        rule("BR-16", !documentLines().isEmpty());
        for (var line : documentLines()) {
            rule("BR-21", !text(line, "ID").isEmpty());
            rule("BR-22", !text(line, quantity()).isEmpty());
            rule("BR-23", UNITS.contains(unit(line)));
            rule("BR-24", !text(line, "LineExtensionAmount").isEmpty());
            rule("BR-25", !text(line, "Item/Name").isEmpty());
            rule("BR-26", !text(line, "Price/PriceAmount").isEmpty());
            rule("BR-27", amount(line, "Price/PriceAmount").signum() >= 0);
            rule("BR-CO-04", !text(line, "Item/ClassifiedTaxCategory/ID").isEmpty());
            for (var property : all(line, "Item/AdditionalItemProperty")) {
                rule(
                        "BR-54",
                        !text(property, "Name").isEmpty()
                                && !text(property, "Value").isEmpty());
            }
            var per = text(line, "Price/BaseQuantity").isEmpty() ? BigDecimal.ONE : amount(line, "Price/BaseQuantity");
            rule("PEPPOL-EN16931-R121", per.signum() > 0);
            rule(
                    "PEPPOL-EN16931-R120",
                    per.signum() > 0
                            && amount(line, quantity())
                                            .multiply(amount(line, "Price/PriceAmount"))
                                            .divide(per, 2, RoundingMode.HALF_UP)
                                            .subtract(amount(line, "LineExtensionAmount"))
                                            .abs()
                                            .compareTo(new BigDecimal("0.02"))
                                    <= 0);
            for (var base : all(line, "Price/BaseQuantity")) {
                rule("PEPPOL-EN16931-R130", attribute(base, "unitCode").equals(unit(line)));
            }
        }
    }

    private void totals() {
        var net = sum(documentLines(), "LineExtensionAmount");
        var tax = amount(root, "TaxTotal/TaxAmount");
        needs("BR-12", "LegalMonetaryTotal/LineExtensionAmount");
        needs("BR-13", "LegalMonetaryTotal/TaxExclusiveAmount");
        needs("BR-14", "LegalMonetaryTotal/TaxInclusiveAmount");
        needs("BR-15", "LegalMonetaryTotal/PayableAmount");
        rule("BR-CO-10", same(net, amount(root, "LegalMonetaryTotal/LineExtensionAmount")));
        rule("BR-CO-13", same(net, amount(root, "LegalMonetaryTotal/TaxExclusiveAmount")));
        rule("BR-CO-14", same(tax, sum(all(root, "TaxTotal/TaxSubtotal"), "TaxAmount")));
        rule("BR-CO-15", same(net.add(tax), amount(root, "LegalMonetaryTotal/TaxInclusiveAmount")));
        rule("BR-CO-16", same(net.add(tax), amount(root, "LegalMonetaryTotal/PayableAmount")));
        rule("BR-CO-18", !all(root, "TaxTotal/TaxSubtotal").isEmpty());
        for (var each : all(root, "TaxTotal/TaxSubtotal")) {
            var percent = amount(each, "TaxCategory/Percent");
            var worked = amount(each, "TaxableAmount")
                    .multiply(percent)
                    .divide(new BigDecimal("100"), 2, RoundingMode.HALF_UP);
            rule(
                    "BR-CO-17",
                    worked.subtract(amount(each, "TaxAmount")).abs().compareTo(BigDecimal.ONE) <= 0
                            && (percent.signum() != 0
                                    || amount(each, "TaxAmount").signum() == 0));
        }
        for (var money : all(root, "LegalMonetaryTotal/*")) {
            rule("BR-DEC", new BigDecimal(money.getTextContent()).scale() <= 2);
        }
    }

    private void exempt() {
        var exempt = documentLines().stream()
                .filter(line -> text(line, "Item/ClassifiedTaxCategory/ID").equals("E"))
                .toList();
        var subtotals = all(root, "TaxTotal/TaxSubtotal").stream()
                .filter(each -> text(each, "TaxCategory/ID").equals("E"))
                .toList();
        rule("BR-E-01", exempt.isEmpty() == subtotals.isEmpty() && subtotals.size() <= 1);
        rule(
                "BR-E-02",
                exempt.isEmpty()
                        || all(root, "AccountingSupplierParty/Party/PartyTaxScheme").stream()
                                .anyMatch(tax -> !text(tax, "CompanyID").isEmpty()));
        rule(
                "BR-E-05",
                exempt.stream()
                        .allMatch(line -> amount(line, "Item/ClassifiedTaxCategory/Percent")
                                        .signum()
                                == 0));
        for (var each : subtotals) {
            rule("BR-E-08", same(sum(exempt, "LineExtensionAmount"), amount(each, "TaxableAmount")));
            rule("BR-E-09", amount(each, "TaxAmount").signum() == 0);
            rule("BR-E-10", !text(each, "TaxCategory/TaxExemptionReason").isEmpty());
        }
    }

    private void peppol() {
        needs("PEPPOL-EN16931-R001", "ProfileID");
        rule("PEPPOL-EN16931-R002", all(root, "Note").size() <= 1);
        needs("PEPPOL-EN16931-R003", "BuyerReference");
        rule(
                "PEPPOL-EN16931-R004",
                text(root, "CustomizationID")
                        .startsWith("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"));
        rule("PEPPOL-EN16931-R007", text(root, "ProfileID").matches("urn:fdc:peppol.eu:2017:poacc:billing:\\d\\d:1.0"));
        rule("PEPPOL-EN16931-R008", empties(root).isEmpty());
        needs("PEPPOL-EN16931-R020", "AccountingSupplierParty/Party/EndpointID");
        needs("PEPPOL-EN16931-R010", "AccountingCustomerParty/Party/EndpointID");
        rule("PEPPOL-EN16931-R053", all(root, "TaxTotal").size() == 1);
    }

    private boolean isCredit() {
        return root.getLocalName().equals("CreditNote");
    }

    private String quantity() {
        return isCredit() ? "CreditedQuantity" : "InvoicedQuantity";
    }

    private String unit(Node line) {
        return attribute(all(line, quantity()).get(0), "unitCode");
    }

    private List<Node> documentLines() {
        return all(root, isCredit() ? "CreditNoteLine" : "InvoiceLine");
    }

    private List<Node> empties(Node from) {
        var leaves = new ArrayList<Node>();
        for (var node : all(from, "/*")) {
            if (node.getTextContent().isBlank()) {
                leaves.add(node);
            }
        }
        return leaves;
    }

    private void needs(String name, String path) {
        rule(name, !text(root, path).isEmpty());
    }

    private void rule(String name, boolean holds) {
        if (!holds && !broken.contains(name)) {
            broken.add(name);
        }
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static BigDecimal sum(List<Node> from, String path) {
        return from.stream().map(node -> amount(node, path)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Node from, String path) {
        var text = text(from, path);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static String attribute(Node node, String name) {
        var attribute = node.getAttributes().getNamedItem(name);
        return attribute == null ? "" : attribute.getNodeValue();
    }

    private static String text(Node from, String path) {
        return all(from, path).stream()
                .map(node -> node.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** Whatever stands at a path of names below a node, whichever name space they are of; {@code /*} is everything below it. */
    private static List<Node> all(Node from, String path) {
        var steps = path.equals("/*")
                ? ".//*"
                : Arrays.stream(path.split("/"))
                        .map(step -> step.equals("*") ? "*" : "*[local-name()='" + step + "']")
                        .collect(Collectors.joining("/"));
        try {
            var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(steps, from, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
