package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the published rules make of everything recorded about an outcome up to a moment.
 *
 * <p>The same records give the same answer in whatever order they came, and nothing recorded after {@code asOf} changes
 * it.
 *
 * @param derived what the rules say; differs from {@code status} only under an override
 * @param borneOut whether it is achieved too when everything that the paid provider wrote down is the provider's word alone,
 *     whoever it says it has it from, and when no review of its own decides; what is paid for asks for it
 * @param achievedOn the first day of the run of days on which the rule has held until now; empty unless achieved
 * @param firstAchievedOn the first day it ever held, even if it was lost since
 * @param sustainedDays days from achievedOn that are borne out by evidence, hospital days left out
 * @param rulesVersion version of the published rules
 * @param rules ids of the rules that decided
 * @param notOpen how many of the observations that count are not open to whoever asks: the status rests on them all the
 *     same, and the reasons leave out what they say
 * @param weeks the weekly picture behind it, oldest first
 */
public record Achievement(
        OutcomeId outcome,
        Instant asOf,
        AchievementStatus status,
        AchievementStatus derived,
        Optional<StatusOverride> override,
        boolean borneOut,
        Optional<LocalDate> achievedOn,
        Optional<LocalDate> firstAchievedOn,
        int sustainedDays,
        EvidenceStrength strength,
        String rulesVersion,
        List<String> rules,
        Why why,
        List<Contradiction> contradictions,
        List<Missing> missing,
        List<String> whatWouldChangeIt,
        int notOpen,
        List<Week> weeks) {

    /** One week's value and how many looks stand behind it. */
    public record Week(LocalDate monday, BigDecimal value, int looks, boolean complete) {}

    /** What is needed before a conclusion can be drawn, and by when. */
    public record Missing(String what, LocalDate by) {}

    /**
     * Sources that disagree.
     *
     * @param settledBy the independent look that settled it
     */
    public record Contradiction(
            String words,
            LocalDate since,
            LocalDate settleBy,
            Optional<ObservationId> settledBy,
            List<ObservationId> observations) {}

    /** Whole weeks held: what a contract's "sustained for N weeks" counts. */
    public int sustainedWeeks() {
        return sustainedDays / 7;
    }
}
