package care.mainstay.money.settlement;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How much of something was paid for, and at what price: the amount is quantity × price ÷ per, rounded to the penny once.
 *
 * @param unit of the quantity, one of them: {@code minute}, {@code hour}, {@code visit}
 * @param per for how many of the unit the price stands: 60 minutes where it is a price for an hour
 */
public record Priced(BigDecimal quantity, String unit, BigDecimal price, BigDecimal per) {

    public Priced {
        quantity = plain(quantity);
        price = plain(price);
        per = plain(per);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** 3,834 minutes at £36.00 an hour; 3 visits at £15.50 each. */
    public String words() {
        var counted = String.format(Locale.UK, "%,." + quantity.scale() + "f", quantity);
        return counted + " " + unit + (quantity.compareTo(BigDecimal.ONE) == 0 ? "" : "s") + " at £"
                + price.setScale(Math.max(2, price.scale())).toPlainString()
                + (per.compareTo(BigDecimal.ONE) != 0 || unit.equals("hour") ? " an hour" : " each");
    }
}
