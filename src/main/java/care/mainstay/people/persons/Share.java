package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person lets one of their circle see, who decided so, and for how long. */
public record Share(
        UUID id,
        PersonId person,
        CircleMemberId member,
        UserId user,
        Set<SharedItem> items,
        DecidedBy decidedBy,
        Instant from,
        Optional<Instant> until) {

    public Share {
        items = Set.copyOf(items);
    }

    public boolean standsAt(Instant moment) {
        return until().map(moment::isBefore).orElse(true);
    }
}
