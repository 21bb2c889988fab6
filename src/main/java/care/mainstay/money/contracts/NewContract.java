package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract to be drafted between a council and a provider; the caller is one of the two.
 *
 * @param id given by imports and the demo; otherwise a new one
 * @param title what both sides call it
 * @param startsOn the first day, which is the first of a month, because a month is settled under one version
 */
public record NewContract(
        Optional<ContractId> id,
        OrganisationId council,
        OrganisationId provider,
        String title,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        RewardTerms terms) {}
