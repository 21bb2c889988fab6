package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An absence to be recorded. An import or the demo may bring the id along; otherwise one is made.
 *
 * @param from the first day away
 * @param until the last day away; empty while nobody knows, as on the first morning of an illness
 * @param knownAt when the employer came to know; empty for now
 */
public record NewAbsence(
        Optional<AbsenceId> id,
        CarerId carer,
        AbsenceKind kind,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<Instant> knownAt) {

    public static NewAbsence of(CarerId carer, AbsenceKind kind, LocalDate from, LocalDate until) {
        return new NewAbsence(Optional.empty(), carer, kind, from, Optional.of(until), Optional.empty());
    }
}
