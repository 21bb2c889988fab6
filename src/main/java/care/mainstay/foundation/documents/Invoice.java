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
    public record Party(String name, Optional<String> code) {}

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

    public boolean isCredit() {
        return gross().isNegative();
    }
}
