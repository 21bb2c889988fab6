package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a person could not be supported at home, so that clocks stand still.
 *
 * @param until the day support resumed, not itself paused; empty while it lasts
 * @param because the record that says so: a hospital stay, a referral's pause
 */
public record Pause(LocalDate from, Optional<LocalDate> until, Reason reason, EvidenceRef because) {

    /** Why. */
    public enum Reason {
        HOSPITAL("in hospital"),
        RESPITE("in respite"),
        AWAY("away from home");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
