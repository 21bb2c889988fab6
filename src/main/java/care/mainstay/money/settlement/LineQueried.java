package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A party has queried a line; it is not paid until the query is settled. */
public record LineQueried(PeriodId period, LineId line, OrganisationId organisation, UserId actor, Instant occurredAt)
        implements DomainEvent {}
