package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;

/** How a visit went has been written down or corrected. Not published for visits brought in by the thousand. */
public record VisitRecorded(
        OrganisationId organisation,
        UserId actor,
        Instant occurredAt,
        VisitId visit,
        PersonId person,
        VisitState ending,
        int version)
        implements DomainEvent {}
