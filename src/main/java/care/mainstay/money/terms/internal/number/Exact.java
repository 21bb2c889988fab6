package care.mainstay.money.terms.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms, the one below the line positive.
 *
 * <p>Every number of the language is one; columns keep most of them as longs and fall back to this. Two equal numbers are
 * equal objects.
 */
public record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {

    public static final Exact ZERO = of(0);
    public static final Exact ONE = of(1);

    public Exact {
        if (under.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        var common = over.gcd(under);
        if (under.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE)) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Exact of(long over, long under) {
        return new Exact(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    public static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public static Exact of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    public Exact dividedBy(Exact other) {
        return new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    public Exact negated() {
        return new Exact(over.negate(), under);
    }

    public int signum() {
        return over.signum();
    }

    /** This number as a decimal with so many places, rounded in the way named. */
    public Exact rounded(int places, Rounding rounding) {
        return of(decimal(places, rounding));
    }

    public BigDecimal decimal(int places, Rounding rounding) {
        return new BigDecimal(over).divide(new BigDecimal(under), places, rounding.mode());
    }

    /** Whether a decimal can say it: no prime but two and five below the line. */
    public boolean isDecimal() {
        var rest = under.shiftRight(Math.max(0, under.getLowestSetBit()));
        var five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** How many places it has as a decimal; only for one that {@link #isDecimal()}. */
    public int places() {
        return Math.max(
                0,
                new BigDecimal(over)
                        .divide(new BigDecimal(under))
                        .stripTrailingZeros()
                        .scale());
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** The decimal it is equal to without needless zeros, or {@code 22/7} when there is none. */
    @Override
    public String toString() {
        if (!isDecimal()) {
            return over + "/" + under;
        }
        var decimal = new BigDecimal(over).divide(new BigDecimal(under)).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
