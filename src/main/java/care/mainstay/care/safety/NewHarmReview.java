package care.mainstay.care.safety;

import care.mainstay.care.safety.HarmReview.Avoidable;
import care.mainstay.care.visits.Recorded;
import java.util.Optional;

/** A judgement on harm, as it is written down. */
public record NewHarmReview(
        Harm harm,
        Avoidable avoidable,
        boolean independent,
        String reviewer,
        String words,
        boolean withinAgreedRisk,
        Optional<Recorded> recorded) {

    public static NewHarmReview of(Harm harm, Avoidable avoidable, boolean independent, String reviewer, String words) {
        return new NewHarmReview(harm, avoidable, independent, reviewer, words, false, Optional.empty());
    }
}
