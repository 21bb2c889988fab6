package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A change to a visit that was made on the rota.
 *
 * @param wasSent whether it had been on its carers' lists
 * @param isSent whether it was afterwards
 */
public record Change(
        VisitId visit,
        PersonId person,
        LocalDate day,
        Instant start,
        List<CarerId> before,
        List<CarerId> after,
        boolean wasSent,
        boolean isSent,
        Instant at,
        UserId by) {

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** How long before the visit; negative when it had begun. */
    public Duration notice() {
        return Duration.between(at, start);
    }

    public List<CarerId> cameOff() {
        return before.stream().filter(carer -> !after.contains(carer)).toList();
    }

    public List<CarerId> cameOn() {
        return after.stream().filter(carer -> !before.contains(carer)).toList();
    }
}
