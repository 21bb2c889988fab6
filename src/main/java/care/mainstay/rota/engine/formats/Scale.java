package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The smallest power of ten that makes every time of a file whole. A file with times such as 38.471 is planned in thousandths,
 * one with minutes in minutes. Nothing is rounded but what arithmetic in binary has left behind a number, such as
 * 159.00000000000003; what would need more than six decimals is refused.
 */
final class Scale {

    private static final int MOST_DECIMALS = 6;

    /** Before the point. More would be no time of a day in any unit. */
    private static final int MOST_DIGITS = 10;

    /** After the point, the debris included; a number can be written shortly that would fill all memory. */
    private static final int MOST_WRITTEN = 60;

    private static final BigDecimal DEBRIS = new BigDecimal("1e-9");

    private int decimals;

    /** A time in millionths. */
    static long millionths(BigDecimal time) {
        if ((long) time.precision() - time.scale() > MOST_DIGITS) {
            throw tooLarge(time.toString());
        }
        if (time.scale() > MOST_WRITTEN) {
            throw tooFine(time);
        }
        BigDecimal near = time.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        if (near.subtract(time).abs().compareTo(DEBRIS) >= 0) {
            throw tooFine(time);
        }
        return near.unscaledValue().longValueExact();
    }

    private static Refused tooFine(BigDecimal time) {
        return new Refused(
                "rota.too-many-decimals",
                "The time " + time + " has more than " + MOST_DECIMALS + " decimals.",
                "Maybe round the times of the file first.");
    }

    /** Makes the time whole, whatever else is. */
    void see(long millionths) {
        while (millionths % step() != 0) {
            decimals++;
        }
    }

    void see(BigDecimal time) {
        see(millionths(time));
    }

    private long step() {
        long step = 1;
        for (int k = decimals; k < MOST_DECIMALS; k++) {
            step *= 10;
        }
        return step;
    }

    int unitsPerMinute() {
        return (int) (1_000_000 / step());
    }

    int whole(long millionths) {
        long time = millionths / step();
        if (time != (int) time) {
            throw tooLarge(String.valueOf(millionths / 1_000_000));
        }
        return (int) time;
    }

    int whole(BigDecimal time) {
        return whole(millionths(time));
    }

    private static Refused tooLarge(String time) {
        return new Refused(
                "rota.times-too-large",
                "The time " + time + " is more than can be reckoned with exactly.",
                "Maybe it is not in minutes.");
    }
}
