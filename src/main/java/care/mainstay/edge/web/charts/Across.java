package care.mainstay.edge.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where something stands across a picture, in per cent of its width to two places. */
final class Across {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Across() {}

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    static BigDecimal share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A day between two others, kept {@code margin} per cent away from both edges. */
    static BigDecimal day(LocalDate day, LocalDate from, LocalDate to, int margin) {
        var days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        var at = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, day)));
        return BigDecimal.valueOf(margin)
                .add(share(at * (100 - 2L * margin), days * 100))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
