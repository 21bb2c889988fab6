package care.mainstay.foundation.documents;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice with every figure on it, or a credit note where they come to less than nothing: what a finance system is told
 * of one month of a contract.
 *
 * @param reference by which the buyer knows what it is about
 * @param payInto the account of whoever is paid
 * @param corrects the invoice that this one takes something back of
 * @param note a sentence for whoever reads it
 */
public record Invoice(
        String number,
        LocalDate issuedOn,
        Optional<LocalDate> payBy,
        DateRange days,
        String reference,
        Party seller,
        Party buyer,
        Optional<Account> payInto,
        Optional<Corrected> corrects,
        String note,
        List<Line> lines) {

    public Invoice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice without a line: " + number);
        }
    }

    /**
     * Whoever supplies or pays.
     *
     * @param code the registered code it is known by elsewhere
     */
    public record Party(String name, Optional<String> code, Optional<Registered> registered) {}

    /**
     * What it says of itself for invoices. A text that was not given is empty.
     *
     * @param street one line of the address or two
     * @param number of the company or charity
     * @param vatNumber with the country before it
     * @param taxReference another registration
     * @param endpointScheme what kind of electronic address follows, by its code in the Peppol list
     */
    public record Registered(
            String legalName,
            List<String> street,
            String town,
            String postcode,
            String number,
            String vatNumber,
            String taxReference,
            String endpointScheme,
            String endpoint,
            String email,
            String phone) {

        public Registered {
            street = List.copyOf(street);
        }
    }

    /** Where somebody is paid: a sort code of six figures and the number of an account. */
    public record Account(String name, String sortCode, String number) {}

    /** Another invoice, by its number and its day. */
    public record Corrected(String number, LocalDate issuedOn) {}

    /**
     * One amount: net is quantity × price ÷ per, rounded to the penny. A quantity may be negative, a price never.
     *
     * @param unit of the quantity, by its code in UN/ECE recommendation 20
     * @param particulars what else tells it from others, by name
     */
    public record Line(
            String number,
            String words,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal per,
            Money net,
            Tax tax,
            Map<String, String> particulars) {

        public Line {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("a negative price: " + price);
            }
        }
    }

    /**
     * Value added tax on a line.
     *
     * @param category its code in UNCL 5305: {@code E} exempt, {@code Z} zero rate, {@code S} any other rate
     * @param reason why it is exempt; empty where it is not
     * @param amount the line's part of the tax on all lines with the same
     */
    public record Tax(String category, BigDecimal percent, String reason, Money amount) {}

    public Money net() {
        return Money.sum(lines.stream().map(Line::net).toList());
    }

    public Money tax() {
        return Money.sum(lines.stream().map(line -> line.tax().amount()).toList());
    }

    public Money gross() {
        return net().plus(tax());
    }

    /** Whether both are reached electronically and the seller is registered, so that it can be sent over the Peppol network. */
    public boolean isForPeppol() {
        return List.of(seller, buyer).stream()
                        .allMatch(party -> party.registered()
                                .filter(one -> !one.endpoint().isEmpty())
                                .isPresent())
                && seller.registered()
                        .filter(one -> !one.vatNumber().isEmpty()
                                || !one.taxReference().isEmpty())
                        .isPresent();
    }

    public boolean isCredit() {
        return gross().isNegative();
    }
}
