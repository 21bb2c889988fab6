package care.mainstay.foundation.kernel;

import java.time.Instant;

/**
 * Something that has happened, named in the past tense and carrying ids only.
 *
 * <p>It names the organisation and the actor it happened under, so that a listener that runs later, or again after a
 * restart, acts under the same need-to-know as the act that caused it.
 */
public interface DomainEvent {

    OrganisationId organisation();

    UserId actor();

    Instant occurredAt();
}
