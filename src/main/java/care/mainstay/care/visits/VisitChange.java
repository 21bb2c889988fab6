package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That the time or the carers of a planned visit changed, and why.
 *
 * @param day of the visit
 * @param version of the visit that this made
 * @param published whether carers and person had been told of it as it was before
 * @param told when they were told of it as it is now; empty while they are not
 */
public record VisitChange(
        VisitId visit,
        PersonId person,
        LocalDate day,
        int version,
        Plan before,
        Plan after,
        WhyChanged why,
        boolean published,
        Instant at,
        UserId by,
        Optional<Instant> told) {

    /** When a visit is to start, and who is to come. */
    public record Plan(Instant start, List<CarerId> carers) {
        public Plan {
            carers = List.copyOf(carers);
        }
    }
}
