package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns the clock on a kitchen wall in England into a moment, and says so when it cannot.
 *
 * <p>Twice a year the wall clock and the moment part company. On the last Sunday in March 1:00am to 1:59am do not exist;
 * on the last Sunday in October they happen twice. A time that does not exist is refused; one that happens twice is
 * refused unless it says which: an offset of {@code +01:00} is the first, summer time; {@code +00:00} the second, winter
 * time. Guessing would move an hour of care, and of pay, without anybody having said so.
 */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("h:mma 'on' EEEE d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private LondonTime() {}

    /** The moment of a wall-clock time; refused on {@code field} when there is none or when there are two. */
    public static Instant at(LocalDate day, LocalTime time, Optional<ZoneOffset> offset, String field) {
        var local = day.atTime(time);
        var offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Refused.field(
                    "visits.time-does-not-exist",
                    field,
                    words(local) + " does not exist: the clocks go forward from 1:00am to 2:00am that night.",
                    "Maybe it was " + words(local.plusHours(1)) + ".");
        }
        if (offset.isPresent() && !offsets.contains(offset.get())) {
            throw Refused.field(
                    "visits.offset-is-not-the-local-one",
                    field,
                    words(local) + " was not at " + offset.get().getId() + " from Greenwich time in England.",
                    "Maybe leave the offset out, or write " + offsets.get(0).getId() + ".");
        }
        if (offsets.size() > 1 && offset.isEmpty()) {
            throw Refused.field(
                    "visits.time-happens-twice",
                    field,
                    words(local) + " happens twice: the clocks go back from 2:00am to 1:00am that night.",
                    "Say which: +01:00 for the first (summer time), +00:00 for the second (winter time).");
        }
        return local.toInstant(offset.orElse(offsets.get(0)));
    }

    /** The offsets a time may have: none in the spring gap, two in the autumn overlap, otherwise one. */
    public static List<ZoneOffset> offsets(LocalDate day, LocalTime time) {
        return ZONE.getRules().getValidOffsets(day.atTime(time));
    }

    /**
     * The end that goes with a start: the first moment after it at which the wall clock shows {@code end}, so that a
     * night that ends at 7:00am ends on the next day.
     */
    public static Instant endAfter(Instant start, LocalTime end, Optional<ZoneOffset> offset, String field) {
        var day = start.atZone(ZONE).toLocalDate();
        if (offset.isEmpty() && offsets(day, end).size() > 1) {
            // Between the two 1:30ams only the start can tell them apart: when just one lies after it, that is meant.
            var later = offsets(day, end).stream()
                    .map(possible -> day.atTime(end).toInstant(possible))
                    .filter(start::isBefore)
                    .toList();
            if (later.size() == 1) {
                return later.get(0);
            }
        }
        var sameDay = start.atZone(ZONE).toLocalTime().isBefore(end);
        return at(sameDay ? day : day.plusDays(1), end, offset, field);
    }

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** As people say it: {@code 9:05am on Tuesday 4 November 2026}. */
    public static String words(Instant moment) {
        return words(moment.atZone(ZONE).toLocalDateTime());
    }

    /** {@code 9:05am}. */
    public static String words(LocalTime time) {
        return time.format(TIME).replace("AM", "am").replace("PM", "pm");
    }

    private static String words(LocalDateTime local) {
        return local.format(WORDS).replace("AM", "am").replace("PM", "pm");
    }
}
