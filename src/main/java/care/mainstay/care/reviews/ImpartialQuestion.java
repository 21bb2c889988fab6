package care.mainstay.care.reviews;

import java.util.Locale;
import java.util.Set;

/** What is asked of somebody independent of payer and payee. */
public enum ImpartialQuestion {
    /** Of a missed outcome: was it within the provider's influence? */
    FEASIBILITY("Was it within the provider’s influence?"),
    /** Of a met outcome: what part did homecare have in it? */
    CONTRIBUTION("What part did homecare have in it?");

    private final String words;

    ImpartialQuestion(String words) {
        this.words = words;
    }

    /** The answers it may have. */
    public Set<ImpartialDecision.Answer> answers() {
        return switch (this) {
            case FEASIBILITY ->
                Set.of(
                        ImpartialDecision.Answer.WITHIN_INFLUENCE,
                        ImpartialDecision.Answer.PARTLY_WITHIN_INFLUENCE,
                        ImpartialDecision.Answer.OUTSIDE_INFLUENCE,
                        ImpartialDecision.Answer.CANNOT_BE_TOLD);
            case CONTRIBUTION ->
                Set.of(
                        ImpartialDecision.Answer.MOSTLY_HOMECARE,
                        ImpartialDecision.Answer.SHARED,
                        ImpartialDecision.Answer.MOSTLY_OTHERS,
                        ImpartialDecision.Answer.CANNOT_BE_TOLD);
        };
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImpartialQuestion ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
