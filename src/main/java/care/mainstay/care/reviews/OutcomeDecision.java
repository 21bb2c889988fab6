package care.mainstay.care.reviews;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a review decides about one outcome.
 *
 * @param words why, as the person will read it
 * @param target the new target, when it is changed
 * @param status what the status is set to, in an override
 * @param until how long an override holds, or when a new target is expected
 */
public record OutcomeDecision(
        OutcomeId outcome,
        DecisionKind kind,
        String words,
        Optional<BigDecimal> target,
        Optional<AchievementStatus> status,
        Optional<LocalDate> until) {

    public static OutcomeDecision of(OutcomeId outcome, DecisionKind kind, String words) {
        return new OutcomeDecision(outcome, kind, words, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
