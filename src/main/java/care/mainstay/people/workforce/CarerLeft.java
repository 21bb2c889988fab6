package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** A carer leaves, or has left. Whoever planned with them afterwards hears of it in the same transaction. */
public record CarerLeft(OrganisationId organisation, UserId actor, Instant occurredAt, CarerId carer, LocalDate lastDay)
        implements DomainEvent {}
