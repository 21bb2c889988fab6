package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organisation opened to a regulator, and until when.
 *
 * @param people how many people's records were opened
 * @param until when it closes by itself
 * @param ended that it was ended before; empty when it was not
 */
public record Inspection(
        UUID id,
        OrganisationId regulator,
        int people,
        Instant opened,
        UserId openedBy,
        Instant until,
        Optional<Ended> ended) {

    /** An early end: when, by whom and why. */
    public record Ended(Instant at, UserId by, String why) {}

    public boolean isOpenAt(Instant moment) {
        return ended.isEmpty() && moment.isBefore(until);
    }
}
