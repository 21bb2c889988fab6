package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person lets one of their circle see, who decided so, and for how long.
 *
 * @param ending what was written down about its end, as far as the caller may know of it
 */
public record Share(
        UUID id,
        PersonId person,
        CircleMemberId member,
        UserId user,
        Set<SharedItem> items,
        DecidedBy decidedBy,
        Instant from,
        Optional<Instant> until,
        Optional<Ending> ending) {

    /**
     * Why it ends, as it was last written down.
     *
     * @param decision who decided; empty when it followed from leaving the circle
     * @param why in words; empty when the decision says it all
     */
    public record Ending(Optional<DecidedBy> decision, String why, OrganisationId by, UserId recordedBy, Instant at) {}

    public Share {
        items = Set.copyOf(items);
    }

    public boolean standsAt(Instant moment) {
        return until().map(moment::isBefore).orElse(true);
    }
}
