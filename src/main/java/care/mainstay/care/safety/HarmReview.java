package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reviewed judgement on harm: how much there was in the end, and whether it could have been avoided.
 *
 * @param independent whether the reviewer works neither for the provider nor for anybody it pays; only such a judgement
 *     may touch money
 * @param withinAgreedRisk whether it was foreseen in an agreed positive risk that was being followed without negligence;
 *     then no penalty counts it
 */
public record HarmReview(
        UUID id,
        Harm harm,
        Avoidable avoidable,
        boolean independent,
        String reviewer,
        String words,
        boolean withinAgreedRisk,
        Recorded recorded) {

    /** Whether harm could have been avoided. */
    public enum Avoidable {
        YES("Could have been avoided"),
        NO("Could not have been avoided"),
        NOT_DETERMINED("Cannot be told");

        private final String words;

        Avoidable(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Avoidable ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** The one that stands among several: the latest independent one, or else the latest. */
    public static Optional<HarmReview> standing(List<HarmReview> reviews) {
        return reviews.stream()
                .max(Comparator.comparing(HarmReview::independent)
                        .thenComparing(review -> review.recorded().at()));
    }

    /** Whether it may hold or reduce money: avoidable harm, judged by somebody independent, outside any agreed risk. */
    public boolean countsForMoney() {
        return independent && avoidable == Avoidable.YES && harm != Harm.NONE && !withinAgreedRisk;
    }
}
