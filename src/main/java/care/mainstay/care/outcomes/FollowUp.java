package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.ObservationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact after support ended because it succeeded, so that success keeps its evidence.
 *
 * @param madeBy the observation that answers it: the first within a fortnight either side of the day
 */
public record FollowUp(LocalDate dueOn, int weeksAfter, Method method, boolean funded, Optional<ObservationId> madeBy) {

    /** How somebody gets in touch. */
    public enum Method {
        CALL("a telephone call"),
        LINK("a link to answer from home"),
        COUNCIL_DATA("the council's records");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
