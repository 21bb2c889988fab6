package care.mainstay.money.terms.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The two functions whose results are not fractions: each is given to stated places, correctly rounded, a tie away from
 * zero.
 *
 * <p>They work in whole numbers only, with more digits until the rounding cannot be in doubt, so that every machine gives
 * the same digits.
 */
public final class Curves {

    /** Beyond it a result would have thousands of digits, which no contract means. */
    static final int GREATEST_EXPONENT = 2_000;

    private Curves() {}

    /** e to the power of x; {@link ArithmeticException} when x is beyond {@value #GREATEST_EXPONENT} either way. */
    public static Exact exp(Exact x, int places) {
        if (x.signum() == 0) {
            return Exact.ONE;
        }
        if (x.compareTo(Exact.of(GREATEST_EXPONENT)) > 0 || x.compareTo(Exact.of(-GREATEST_EXPONENT)) < 0) {
            throw new ArithmeticException("exp of a number beyond " + GREATEST_EXPONENT);
        }
        for (int digits = places + 12; ; digits += 30) {
            var near = expNear(x, digits);
            var doubt = BigDecimal.ONE.movePointLeft(digits - 4);
            var low = near.subtract(doubt).setScale(places, RoundingMode.HALF_UP);
            var high = near.add(doubt).setScale(places, RoundingMode.HALF_UP);
            if (low.compareTo(high) == 0) {
                return Exact.of(low);
            }
        }
    }

    /** e to the power of x with an error below 10 to the power of −digits, give or take a few units. */
    private static BigDecimal expNear(Exact x, int digits) {
        // e^x = (e^(x / 2^k))^(2^k): the halved argument is below 1/256, so its series ends soon
        int halvings = Math.max(0, x.over().abs().bitLength() - x.under().bitLength() + 9);
        int whole = (int) Math.max(0, x.over().divide(x.under()).intValue() / 2 + 1);
        var precision = new MathContext(digits + whole + halvings / 3 + 10, RoundingMode.HALF_EVEN);
        var small = new BigDecimal(x.over()).divide(new BigDecimal(x.under().shiftLeft(halvings)), precision);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        var least = BigDecimal.ONE.movePointLeft(precision.getPrecision() + 2);
        for (int i = 1; term.abs().compareTo(least) > 0; i++) {
            term = term.multiply(small, precision).divide(BigDecimal.valueOf(i), precision);
            sum = sum.add(term, precision);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, precision);
        }
        return sum;
    }

    /** The square root; {@link ArithmeticException} below zero. */
    public static Exact sqrt(Exact x, int places) {
        if (x.signum() < 0) {
            throw new ArithmeticException("the square root of a number below zero");
        }
        // floor(2 · 10^places · √x), whose last bit says on which side of the tie it lies
        var scaled = x.over().multiply(BigInteger.TEN.pow(2 * places)).shiftLeft(2);
        var doubled = scaled.divide(x.under()).sqrt();
        var rounded = doubled.add(BigInteger.ONE).shiftRight(1);
        return new Exact(rounded, BigInteger.TEN.pow(places));
    }
}
