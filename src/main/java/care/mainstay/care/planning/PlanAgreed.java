package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A version of a plan was agreed and is now the current one. */
public record PlanAgreed(PlanId plan, PersonId person, OrganisationId organisation, UserId actor, Instant occurredAt)
        implements DomainEvent {}
