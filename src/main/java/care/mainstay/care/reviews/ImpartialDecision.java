package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A question put to somebody independent of payer and payee, and where it stands.
 *
 * @param due by when; an answer that comes later, or never, is neutral: it neither pays nor takes
 * @param answer what counts: {@code NEUTRAL} while there is none, when it is late, or when it is not impartial
 * @param share for contribution, the part homecare had; empty when neutral
 * @param keeper whose organisation wrote the answer down, or asked while there is none: one of the two has a stake in it
 */
public record ImpartialDecision(
        UUID id,
        PersonId person,
        OutcomeId outcome,
        ImpartialQuestion question,
        LocalDate due,
        Answer answer,
        Optional<BigDecimal> share,
        String decidedBy,
        String words,
        OrganisationId keeper,
        Recorded recorded) {

    /** What was found. */
    public enum Answer {
        WITHIN_INFLUENCE("Within the provider’s influence"),
        PARTLY_WITHIN_INFLUENCE("Partly within the provider’s influence"),
        OUTSIDE_INFLUENCE("Outside the provider’s influence"),
        MOSTLY_HOMECARE("Mostly homecare"),
        SHARED("Homecare and others together"),
        MOSTLY_OTHERS("Mostly others"),
        CANNOT_BE_TOLD("Cannot be told"),
        /** There is no answer that counts. */
        NEUTRAL("Neutral: nobody independent has answered in time");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Answer ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isAnswered() {
        return answer != Answer.NEUTRAL;
    }

    public EvidenceRef evidence() {
        return new EvidenceRef("reviews.impartial-decision", id);
    }
}
