package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What one organisation wrote down about the authority somebody in a circle holds, or about their leaving it.
 *
 * @param verifiedOn when the instrument or order was seen
 * @param until the last day in the circle or of the authority
 * @param why for leaving: who said so and why; empty otherwise
 */
public record StandingRecord(
        CircleMemberId member,
        HeldAuthority authority,
        Set<DecisionArea> areas,
        String scopeWords,
        Optional<LocalDate> verifiedOn,
        Optional<LocalDate> until,
        String why,
        OrganisationId by,
        UserId recordedBy,
        Instant at) {

    public StandingRecord {
        areas = Set.copyOf(areas);
    }
}
