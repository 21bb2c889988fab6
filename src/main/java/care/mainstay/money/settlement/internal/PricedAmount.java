package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.terms.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds in the way to an amount how much was paid for and at what price, whatever the sheet calls them.
 *
 * <p>A price is a number in money per something, a quantity a number of that something. They are told only where exactly one
 * price and one quantity make the amount to the penny: what cannot be multiplied out by whoever checks an invoice is left out.
 */
final class PricedAmount {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String PER = "GBP per ";
    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private record Measure(BigDecimal value, String unit) {}

    private final Set<Measure> prices = new HashSet<>();
    private final Set<Measure> quantities = new HashSet<>();

    private PricedAmount() {}

    static Optional<Priced> of(Explanation why, Money amount) {
        var found = new PricedAmount();
        found.read(why);
        return found.priced(amount);
    }

    private void read(Explanation node) {
        if (node.known() && DECIMAL.matcher(node.value()).matches()) {
            var value = new BigDecimal(node.value()).stripTrailingZeros();
            if (node.unit().startsWith(PER)) {
                prices.add(new Measure(value, one(node.unit().substring(PER.length()))));
            } else if (!node.unit().isEmpty()
                    && !node.unit().contains("GBP")
                    && !node.unit().contains(" per ")) {
                quantities.add(new Measure(value, one(node.unit())));
            }
        }
        node.parts().forEach(this::read);
    }

    private static String one(String unit) {
        return unit.equals("people") ? "person" : unit.replaceFirst("s$", "");
    }

    private Optional<Priced> priced(Money amount) {
        var fitting = new HashSet<Priced>();
        for (var price : prices) {
            for (var quantity : quantities) {
                per(price.unit(), quantity.unit())
                        .map(per -> new Priced(quantity.value(), quantity.unit(), price.value(), per))
                        .filter(priced -> makes(priced, amount))
                        .ifPresent(fitting::add);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }

    private static Optional<BigDecimal> per(String priced, String counted) {
        if (priced.equals(counted)) {
            return Optional.of(BigDecimal.ONE);
        }
        return priced.equals("hour") && counted.equals("minute") ? Optional.of(MINUTES_OF_AN_HOUR) : Optional.empty();
    }

    private static boolean makes(Priced priced, Money amount) {
        return priced.quantity().signum() > 0
                && priced.price().signum() > 0
                && priced.price()
                                .multiply(priced.quantity())
                                .divide(priced.per(), 2, RoundingMode.HALF_UP)
                                .compareTo(amount.inPounds())
                        == 0;
    }
}
