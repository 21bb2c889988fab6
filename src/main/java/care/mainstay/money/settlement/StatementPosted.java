package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A statement that both parties approved is in the ledger. */
public record StatementPosted(PeriodId period, OrganisationId organisation, UserId actor, Instant occurredAt)
        implements DomainEvent {}
