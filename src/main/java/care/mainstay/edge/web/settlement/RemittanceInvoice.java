package care.mainstay.edge.web.settlement;

import care.mainstay.foundation.documents.Invoice;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Vat;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A remittance as an invoice of the provider to the council: the lines that make something due, and nothing else. */
final class RemittanceInvoice {

    private static final String ONE = "C62";

    private RemittanceInvoice() {}

    static Invoice of(Remittance remittance, Organisation provider, Organisation council) {
        if (remittance.invoiced().isEmpty()) {
            throw new Refused(
                    "settlement.nothing-to-invoice",
                    "No line of this statement makes anything due.",
                    "There is nothing to invoice. What moved besides is in the remittance as CSV and as PDF.");
        }
        return new Invoice(
                remittance.number(),
                remittance.postedOn(),
                remittance.payBy(),
                remittance.days(),
                remittance.contractReference(),
                new Invoice.Party(
                        provider.name(),
                        provider.code(),
                        known(remittance, remittance.provider())
                                .map(said -> registered(said, said.tax().reference()))),
                new Invoice.Party(
                        council.name(),
                        council.code(),
                        known(remittance, remittance.council()).map(said -> registered(said, ""))),
                known(remittance, remittance.provider())
                        .map(Particulars::account)
                        .filter(Particulars.Account::isGiven)
                        .map(account -> new Invoice.Account(account.name(), account.sortCode(), account.number())),
                remittance.corrects().map(other -> new Invoice.Corrected(other.number(), other.postedOn())),
                remittance.contractTitle() + ". Added to what is held for outcomes, and not part of this: "
                        + remittance.held() + ".",
                remittance.invoiced().stream()
                        .map(item -> line(remittance, item))
                        .toList());
    }

    private static Optional<Particulars> known(Remittance remittance, OrganisationId party) {
        return Optional.ofNullable(remittance.particulars().get(party));
    }

    /** @param reference another tax registration, which stands on an invoice for the seller alone */
    private static Invoice.Registered registered(Particulars said, String reference) {
        return new Invoice.Registered(
                said.legalName(),
                Stream.of(said.address().line1(), said.address().line2())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                said.address().town(),
                said.address().postcode(),
                said.registeredNumber(),
                said.tax().vatNumber(),
                reference,
                said.endpoint().scheme(),
                said.endpoint().identifier(),
                said.office().email(),
                said.office().phone());
    }

    private static Invoice.Line line(Remittance remittance, Remittance.Item item) {
        // what cannot be counted is one of it, or one taken back: a price is never negative
        var priced = item.priced()
                .orElseGet(() -> new Priced(
                        BigDecimal.valueOf(Long.signum(item.net().pence())),
                        "",
                        item.net().inPounds().abs(),
                        BigDecimal.ONE));
        return new Invoice.Line(
                "" + item.number(),
                item.words(),
                priced.quantity(),
                unit(priced.unit()),
                priced.price(),
                priced.per(),
                item.net(),
                new Invoice.Tax(
                        category(item.vat().treatment()),
                        item.vat().percent(),
                        item.vat().reason(),
                        item.tax()),
                item.person().isPresent()
                        ? Map.of("Line", remittance.reference(item), "Person", item.personReference())
                        : Map.of("Line", remittance.reference(item)));
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "minute" -> "MIN";
            case "hour" -> "HUR";
            case "day" -> "DAY";
            default -> ONE;
        };
    }

    private static String category(Vat.Treatment treatment) {
        return switch (treatment) {
            case EXEMPT -> "E";
            case ZERO_RATED -> "Z";
            case RATED -> "S";
        };
    }
}
