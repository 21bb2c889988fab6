package care.mainstay.care.planning;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.foundation.kernel.OutcomeId;
import java.util.Optional;

/**
 * What a task is for: an outcome, an eligible need, or a health task that a clinician delegated. A task for none of them
 * is flagged.
 *
 * @param need which of the ten outcomes of the eligibility regulations
 * @param delegatedBy the clinician who delegated a health task and stays accountable for it
 */
public record Serves(
        Purpose purpose, Optional<OutcomeId> outcome, Optional<CareActOutcome> need, Optional<String> delegatedBy) {

    /** What sort of reason. */
    public enum Purpose {
        OUTCOME("An outcome"),
        ELIGIBLE_NEED("A need that must be met"),
        DELEGATED_HEALTH_TASK("A health task that carers do for a nurse or doctor"),
        NOTHING_YET("Nothing yet");

        private final String title;

        Purpose(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static Serves outcome(OutcomeId outcome) {
        return new Serves(Purpose.OUTCOME, Optional.of(outcome), Optional.empty(), Optional.empty());
    }

    public static Serves need(CareActOutcome need) {
        return new Serves(Purpose.ELIGIBLE_NEED, Optional.empty(), Optional.of(need), Optional.empty());
    }

    public static Serves delegatedBy(String clinician) {
        return new Serves(Purpose.DELEGATED_HEALTH_TASK, Optional.empty(), Optional.empty(), Optional.of(clinician));
    }

    public static Serves nothingYet() {
        return new Serves(Purpose.NOTHING_YET, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
