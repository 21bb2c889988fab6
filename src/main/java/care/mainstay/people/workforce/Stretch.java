package care.mainstay.people.workforce;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours in which a carer can be given visits, on a day of the week.
 *
 * @param until not after {@code from} means the next morning: 10pm until 7am is a night, of the day on which it begins
 */
public record Stretch(Weeks weeks, DayOfWeek day, LocalTime from, LocalTime until) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Stretch weekly(DayOfWeek day, LocalTime from, LocalTime until) {
        return new Stretch(Weeks.EVERY, day, from, until);
    }

    public boolean overnight() {
        return !until.isAfter(from);
    }

    /** As the clock on the wall says; on the two nights when clocks change an hour less or more is worked. */
    public int minutes() {
        int span = (until.toSecondOfDay() - from.toSecondOfDay()) / 60;
        return overnight() ? span + 24 * 60 : span;
    }

    /**
     * The moments between which it lies on a day it falls on. Wall-clock times in Europe/London: of an hour that does not
     * exist, as much later as the clocks were moved; of one that happens twice, the first.
     */
    public Available on(LocalDate date) {
        var last = overnight() ? date.plusDays(1) : date;
        return new Available(
                date.atTime(from).atZone(LONDON).toInstant(),
                last.atTime(until).atZone(LONDON).toInstant());
    }
}
