package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/**
 * The settlement of one contract for one month.
 *
 * @param statementNumber how often the month has been gathered: 0 before the first time
 * @param cutOff what was recorded up to this moment counts; later evidence adjusts in the next month
 */
public record Period(
        PeriodId id,
        ContractId contract,
        OrganisationId council,
        OrganisationId provider,
        DateRange days,
        PeriodState state,
        int statementNumber,
        Optional<Instant> cutOff) {}
