package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a carer does not work though they otherwise would.
 *
 * @param from the first day away
 * @param until the last day away; empty while nobody knows
 * @param knownAt when the employer came to know of it, which is when re-planning could begin
 * @param changedAt when these days were written down
 * @param changedBy who wrote them down
 * @param takenBack it did not come to it; kept because others planned by it
 */
public record Absence(
        AbsenceId id,
        CarerId carer,
        AbsenceKind kind,
        LocalDate from,
        Optional<LocalDate> until,
        Instant knownAt,
        Instant changedAt,
        UserId changedBy,
        boolean takenBack) {

    /** Whether it keeps the carer from work on a day; never when it was taken back. */
    public boolean on(LocalDate day) {
        return !takenBack
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The days of it within others; empty when there are none, or it was taken back. */
    public Optional<DateRange> within(DateRange days) {
        var end = until.map(last -> last.plusDays(1)).orElse(days.until());
        return takenBack || !end.isAfter(from) ? Optional.empty() : new DateRange(from, end).overlap(days);
    }
}
