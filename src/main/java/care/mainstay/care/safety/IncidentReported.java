package care.mainstay.care.safety;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** Somebody reported that something went wrong, nearly did, or worries them. */
public record IncidentReported(
        OrganisationId organisation, UserId actor, Instant occurredAt, IncidentId incident, PersonId person)
        implements DomainEvent {}
