package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A review's decision that a status is other than the rules say, shown wherever the status is.
 *
 * @param keeper the organisation whose review it was: a provider's own review is the provider's word where money is
 *     concerned
 * @param until the last day it holds
 * @param review the review that decided: kind {@code reviews.…}
 */
public record StatusOverride(
        OrganisationId keeper,
        AchievementStatus status,
        String why,
        LocalDate until,
        EvidenceRef review,
        UserId by,
        Instant at) {}
