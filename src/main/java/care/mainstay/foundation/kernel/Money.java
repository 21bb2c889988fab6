package care.mainstay.foundation.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An exact amount of pounds sterling, held as whole pence.
 *
 * <p>A rate (pounds per hour, a share) is not money and stays a {@link BigDecimal}; it becomes money only through
 * {@link #times}, where the rounding is named. There is no constructor from a binary floating-point number, and sums
 * that leave the range of a {@code long} throw {@link ArithmeticException} instead of wrapping.
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The amount in pounds; {@link ArithmeticException} when it is not a whole number of pence. */
    public static Money ofPounds(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    /** Reads {@code "12.34"}; {@link NumberFormatException} or {@link ArithmeticException} on anything else. */
    public static Money ofPounds(String pounds) {
        return ofPounds(new BigDecimal(pounds));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money negated() {
        return new Money(Math.negateExact(pence));
    }

    /** This amount times an exact factor, rounded to the penny in the way the caller names. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(pence).multiply(factor).setScale(0, rounding).longValueExact());
    }

    /**
     * Splits this amount by weights so that the parts sum to it exactly: each part is rounded down, then the pennies
     * left over go to the largest remainders, ties to the earlier position.
     *
     * <p>Example: £1.00 by weights 1, 1, 1 gives £0.34, £0.33, £0.33.
     *
     * @param weights not negative, at least one above zero; otherwise {@link IllegalArgumentException}
     */
    public List<Money> split(List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("cannot split " + this + " by weights " + weights
                    + ": they must not be negative and one must be above zero");
        }
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        var unit = total.movePointRight(scale).toBigIntegerExact();
        var whole = BigInteger.valueOf(Math.absExact(pence));
        var shares = new long[weights.size()];
        var remainders = new ArrayList<BigInteger>();
        long left = Math.absExact(pence);
        for (int i = 0; i < shares.length; i++) {
            var quotient = whole.multiply(weights.get(i).movePointRight(scale).toBigIntegerExact())
                    .divideAndRemainder(unit);
            shares[i] = quotient[0].longValueExact();
            left -= shares[i];
            remainders.add(quotient[1]);
        }
        var byRemainder = new ArrayList<Integer>();
        for (int i = 0; i < shares.length; i++) {
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int i = 0; i < left; i++) {
            shares[byRemainder.get(i)]++;
        }
        var parts = new ArrayList<Money>();
        for (long share : shares) {
            parts.add(new Money(pence < 0 ? -share : share));
        }
        return List.copyOf(parts);
    }

    public boolean isZero() {
        return pence == 0;
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public BigDecimal inPounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** As people write it: {@code £1,234.56}, a negative amount as {@code −£5.00}. */
    @Override
    public String toString() {
        return (pence < 0 ? "−£" : "£")
                + String.format(Locale.UK, "%,.2f", inPounds().abs());
    }
}
