package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * That a visit was made, as it was known at a time: who came, and when.
 *
 * @param planned for when
 * @param arrived when the first carer came
 * @param carers who came, at least one
 * @param announced whether everybody who came had been put on the visit
 * @param recorded when the version these facts come from was written down
 */
public record Presence(
        VisitId visit,
        OrganisationId keeper,
        PersonId person,
        LocalDate day,
        Instant planned,
        Instant arrived,
        Set<CarerId> carers,
        boolean announced,
        Instant recorded) {

    public Presence {
        carers = Set.copyOf(carers);
    }
}
