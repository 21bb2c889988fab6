package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** An outcome was proposed, or a decision moved it to another place in its life. */
public record OutcomeMoved(
        OutcomeId outcome, PersonId person, Lifecycle to, OrganisationId organisation, UserId actor, Instant occurredAt)
        implements DomainEvent {}
