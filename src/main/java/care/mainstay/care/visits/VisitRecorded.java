package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a visit went has been written down or corrected. For visits brought in by the thousand there is {@link VisitsBrought}.
 *
 * @param day the day it was planned for
 */
public record VisitRecorded(
        OrganisationId organisation,
        UserId actor,
        Instant occurredAt,
        VisitId visit,
        PersonId person,
        LocalDate day,
        VisitState ending,
        int version)
        implements DomainEvent {}
