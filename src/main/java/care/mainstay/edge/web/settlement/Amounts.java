package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Values of an explanation as a person reads them. */
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Amounts() {}

    static String of(String value, String unit) {
        if (DAY.matcher(value).matches()) {
            return Words.date(LocalDate.parse(value));
        }
        if (!DECIMAL.matcher(value).matches()) {
            // a fraction, or a word
            return value.replace('-', ' ') + (unit.isEmpty() ? "" : " " + unit);
        }
        var number = new BigDecimal(value);
        return switch (unit) {
            case "" -> plain(number);
            case "GBP" -> pounds(number);
            case "GBP per hour" ->
                "£"
                        + number.setScale(
                                        Math.max(2, number.stripTrailingZeros().scale()))
                                .toPlainString() + " an hour";
            default ->
                plain(number) + " " + (number.compareTo(BigDecimal.ONE) == 0 ? unit.replaceFirst("s$", "") : unit);
        };
    }

    private static String pounds(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 2
                ? Money.ofPounds(number).toString()
                : "£" + number.stripTrailingZeros().toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
