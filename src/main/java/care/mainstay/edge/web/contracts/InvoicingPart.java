package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.money.contracts.Particulars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one side of a contract says of itself for invoices.
 *
 * @param rows what it said; empty where it said nothing, or may not be known yet
 * @param missing what a complete invoice needs besides
 * @param isOurs whether those who look can change it
 */
public record InvoicingPart(String name, List<SummaryRow> rows, List<String> missing, boolean isOurs) {

    static InvoicingPart ofCouncil(String name, Optional<Particulars> known, boolean isOurs) {
        return new InvoicingPart(name, rows(known), Particulars.missingOfCouncil(known), isOurs);
    }

    static InvoicingPart ofProvider(Organisation who, Optional<Particulars> known, boolean isOurs) {
        return new InvoicingPart(
                who.name(),
                rows(known),
                Particulars.missingOfProvider(known, who.code().isPresent()),
                isOurs);
    }

    private static List<SummaryRow> rows(Optional<Particulars> known) {
        return known.map(InvoicingPart::rows).orElse(List.of());
    }

    private static List<SummaryRow> rows(Particulars known) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Legal name", known.legalName()));
        rows.add(new SummaryRow("Address", address(known)));
        given(rows, "Company or charity number", known.registeredNumber());
        rows.add(new SummaryRow("Tax", tax(known.tax())));
        given(rows, "Electronic address", endpoint(known.endpoint()));
        given(
                rows,
                "Finance office",
                Stream.of(known.office().email(), known.office().phone())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        if (known.account().isGiven()) {
            rows.add(new SummaryRow("Paid into", known.account().masked()));
        }
        return rows;
    }

    private static void given(List<SummaryRow> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(new SummaryRow(key, value));
        }
    }

    static String address(Particulars known) {
        var address = known.address();
        return Stream.of(address.line1(), address.line2(), address.town(), address.postcode())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String tax(Particulars.Tax tax) {
        var vat = tax.vatNumber().isEmpty() ? "Not registered for VAT" : "VAT number " + tax.vatNumber();
        return tax.reference().isEmpty() ? vat : vat + ", tax reference " + tax.reference();
    }

    static String endpoint(Particulars.Endpoint endpoint) {
        return endpoint.isGiven()
                ? ParticularsPage.SCHEMES.stream()
                                .filter(choice -> choice.value().equals(endpoint.scheme()))
                                .map(choice -> choice.words())
                                .findFirst()
                                .orElse(endpoint.scheme())
                        + ": " + endpoint.identifier()
                : "";
    }
}
