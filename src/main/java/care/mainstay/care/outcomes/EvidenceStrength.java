package care.mainstay.care.outcomes;

import java.math.BigDecimal;

/**
 * How much weight the evidence can bear.
 *
 * @param independentSources how many different voices were heard in the last twelve weeks
 * @param daysSinceLast days since anybody last looked, hospital days left out; −1 when nobody ever has
 * @param agreement share of voices with a view that share the view that counts, 0 to 1, two places, half up
 * @param shareByProvider share of those observations that the paid party recorded, 0 to 1, two places, half up
 */
public record EvidenceStrength(
        Grade grade,
        int independentSources,
        int daysSinceLast,
        Freshness freshness,
        BigDecimal agreement,
        BigDecimal shareByProvider) {

    /** In one word. */
    public enum Grade {
        STRONG("Strong"),
        FAIR("Fair"),
        WEAK("Weak"),
        NONE("None yet");

        private final String title;

        Grade(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Against how often somebody should look. */
    public enum Freshness {
        FRESH("Up to date"),
        /** Older than the interval agreed: somebody should look. */
        AMBER("Getting old"),
        /** Older than twice the interval: nothing can be concluded from it any more. */
        STALE("Too old"),
        NONE("Nothing recorded");

        private final String title;

        Freshness(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
