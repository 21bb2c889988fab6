package care.mainstay.care.continuity.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A quotient of two counts, kept exact so that a contract may round it as it says. */
public record Ratio(long part, long whole) {

    public Ratio {
        if (part < 0 || whole < 1) {
            throw new IllegalArgumentException(part + " of " + whole + " is no quotient of counts");
        }
    }

    /** To so many decimal places, half up. */
    public BigDecimal rounded(int places) {
        return new BigDecimal(part).divide(new BigDecimal(whole), places, RoundingMode.HALF_UP);
    }

    /** In percent, to one place, half up. */
    public BigDecimal percent() {
        return new BigDecimal(part).movePointRight(2).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
