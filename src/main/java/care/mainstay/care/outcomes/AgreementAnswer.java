package care.mainstay.care.outcomes;

import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What one party says to an outcome.
 *
 * @param decidedBy who decided and on what authority; required when the party is the person
 * @param words why, in their own words; required to disagree
 * @param at when it was answered, for imports and the demo; empty for now
 */
public record AgreementAnswer(Answer answer, Optional<DecidedBy> decidedBy, String words, Optional<Instant> at) {

    /** The answers of FHIR {@code goal-acceptance-status}. */
    public enum Answer {
        AGREE("Agrees"),
        DISAGREE("Disagrees"),
        PENDING("Has not answered");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Answer ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static AgreementAnswer agree() {
        return new AgreementAnswer(Answer.AGREE, Optional.empty(), "", Optional.empty());
    }

    public static AgreementAnswer agree(DecidedBy decidedBy) {
        return new AgreementAnswer(Answer.AGREE, Optional.of(decidedBy), "", Optional.empty());
    }

    public static AgreementAnswer disagree(String why) {
        return new AgreementAnswer(Answer.DISAGREE, Optional.empty(), why, Optional.empty());
    }

    public AgreementAnswer at(Instant moment) {
        return new AgreementAnswer(answer, decidedBy, words, Optional.of(moment));
    }
}
