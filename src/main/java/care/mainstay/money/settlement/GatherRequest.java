package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Which evidence is wanted.
 *
 * @param providers everybody the contract pays
 * @param month the facts are those of this month, and those of before that still matter at its end
 * @param cutOff only what was recorded up to this moment
 * @param people everybody the contract pays for in the month, or still holds money for
 */
public record GatherRequest(
        ContractId contract,
        OrganisationId council,
        Set<OrganisationId> providers,
        DateRange month,
        Instant cutOff,
        Set<PersonId> people) {

    public GatherRequest {
        providers = Set.copyOf(providers);
        people = Set.copyOf(people);
    }
}
