package care.mainstay.foundation.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days from {@code from} up to, and not including, {@code until}.
 *
 * <p>Half-open so that consecutive periods share a boundary and never a day: October is {@code 2026-10-01} until
 * {@code 2026-11-01}. Days are calendar days in Europe/London; a visit belongs to the day it was planned for.
 */
public record DateRange(LocalDate from, LocalDate until) {

    public DateRange {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a range cannot end (" + until + ") before it starts (" + from + ")");
        }
    }

    public static DateRange month(int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return new DateRange(first, first.plusMonths(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The days in both ranges, or empty when they share none. */
    public Optional<DateRange> overlap(DateRange other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
