package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A review's decision that a status is other than the rules say, shown wherever the status is.
 *
 * @param until the last day it holds
 * @param review the review that decided: kind {@code reviews.…}
 */
public record StatusOverride(
        AchievementStatus status, String why, LocalDate until, EvidenceRef review, UserId by, Instant at) {}
