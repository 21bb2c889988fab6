package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the ledger. Entries are only ever added; a balance is their sum.
 *
 * @param posting what posted it; all entries of one posting sum to zero, and a posting is made once
 * @param payee the provider whose account it is, or whose pay the council bears
 * @param month the month the money belongs to
 * @param reverses the entry that this one takes back
 */
public record LedgerEntry(
        UUID id,
        ContractId contract,
        String posting,
        Account account,
        OrganisationId payee,
        Money amount,
        Optional<PeriodId> period,
        Optional<LineId> line,
        Optional<PersonId> person,
        Optional<OutcomeId> outcome,
        LocalDate month,
        Optional<UUID> reverses,
        String words,
        Instant at,
        UserId by) {}
