package care.mainstay.care.outcomes;

import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What one party says to an outcome, as its terms are then: to other terms it is no answer.
 *
 * @param decidedBy who decided and on what authority; required when the party is the person or
 *     whoever else holds the contract
 * @param words why, in their own words; required to disagree
 * @param at when it was written down, for the demo; empty for now
 * @param on the day it was given, where a file tells of it afterwards; empty for the day it was written down
 */
public record AgreementAnswer(
        Answer answer, Optional<DecidedBy> decidedBy, String words, Optional<Instant> at, Optional<LocalDate> on) {

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

    /** Written down now, given today. */
    public static AgreementAnswer of(Answer answer, Optional<DecidedBy> decidedBy, String words) {
        return new AgreementAnswer(answer, decidedBy, words, Optional.empty(), Optional.empty());
    }

    public static AgreementAnswer agree() {
        return of(Answer.AGREE, Optional.empty(), "");
    }

    public static AgreementAnswer agree(DecidedBy decidedBy) {
        return of(Answer.AGREE, Optional.of(decidedBy), "");
    }

    public static AgreementAnswer disagree(String why) {
        return of(Answer.DISAGREE, Optional.empty(), why);
    }

    public AgreementAnswer at(Instant moment) {
        return new AgreementAnswer(answer, decidedBy, words, Optional.of(moment), on);
    }

    /** The same, given on an earlier day than the one it is written down on. */
    public AgreementAnswer on(LocalDate day) {
        return new AgreementAnswer(answer, decidedBy, words, at, Optional.of(day));
    }
}
