package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** Both parties have signed a version of a contract. */
public record ContractSigned(
        ContractId contract, int version, OrganisationId organisation, UserId actor, Instant occurredAt)
        implements DomainEvent {}
