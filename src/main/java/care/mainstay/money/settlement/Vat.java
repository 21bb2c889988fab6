package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an amount stands to value added tax. Care given by somebody registered to give it is exempt (Value Added Tax Act
 * 1994, schedule 9, group 7, items 4 and 9), so that it is exempt where the terms say nothing.
 *
 * @param percent what is added, in per cent; nothing unless it is {@link Treatment#RATED}
 * @param reason why it is exempt; empty where it is not
 */
public record Vat(Treatment treatment, BigDecimal percent, String reason) {

    /** The three ways that terms may name. */
    public enum Treatment {
        EXEMPT,
        ZERO_RATED,
        /** At the standard rate or a reduced one: the terms say how much. */
        RATED
    }

    public static final Vat EXEMPT = new Vat(Treatment.EXEMPT, BigDecimal.ZERO, "Exempt: welfare services");

    private static final Pattern RATE = Pattern.compile("(?:[a-z ]+,? )?(\\d{1,2}(?:\\.\\d{1,2})?) ?%");

    public Vat {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    }

    /**
     * Reads the words of a term sheet: {@code exempt}, {@code exempt, welfare services}, {@code zero-rated}, {@code 20 %},
     * {@code reduced rate, 5 %}. Nothing said is exempt; empty where the words are none of these.
     */
    public static Optional<Vat> read(String words) {
        var said = words.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return Optional.of(EXEMPT);
        }
        if (said.equals("exempt")) {
            return Optional.of(EXEMPT);
        }
        if (said.startsWith("exempt, ")) {
            var reason = words.strip().substring("exempt, ".length()).strip();
            return Optional.of(new Vat(Treatment.EXEMPT, BigDecimal.ZERO, "Exempt: " + reason));
        }
        if (said.equals("zero-rated") || said.equals("zero rated") || said.equals("zero rate")) {
            return Optional.of(new Vat(Treatment.ZERO_RATED, BigDecimal.ZERO, ""));
        }
        var rate = RATE.matcher(said);
        return rate.matches()
                ? Optional.of(new BigDecimal(rate.group(1)))
                        .filter(percent -> percent.signum() > 0)
                        .map(percent -> new Vat(Treatment.RATED, percent, ""))
                : Optional.empty();
    }

    /** The tax on an amount, rounded to the penny, halves away from zero. */
    public Money on(Money net) {
        return net.times(percent.movePointLeft(2), RoundingMode.HALF_UP);
    }

    /** The treatment in a word or two, with its rate where there is one. */
    public String words() {
        return switch (treatment) {
            case EXEMPT -> reason;
            case ZERO_RATED -> "Zero-rated";
            case RATED -> percent.toPlainString() + " %";
        };
    }
}
