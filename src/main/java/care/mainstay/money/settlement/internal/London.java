package care.mainstay.money.settlement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are counted in London. */
final class London {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The last moment of a day, or the given one when that is earlier. */
    static Instant endOf(LocalDate day, Instant atMost) {
        var end = day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
        return end.isBefore(atMost) ? end : atMost;
    }
}
