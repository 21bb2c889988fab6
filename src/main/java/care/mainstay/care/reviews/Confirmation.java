package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Authority;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One answer to whether an outcome has come true. */
public record Confirmation(
        ConfirmationId id,
        OrganisationId keeper,
        PersonId person,
        OutcomeId outcome,
        Answer answer,
        String words,
        CollectedBy collectedBy,
        String collector,
        Authority authority,
        String decidedBy,
        LocalDate on,
        Recorded recorded) {

    /** What was said. */
    public enum Answer {
        YES("Yes, it has come true"),
        PARTLY("Partly"),
        NO("No, it has not");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Answer ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Where confirmation of an outcome stands. Silence is not consent: it is a state of its own. */
    public enum Standing {
        CONFIRMED("The person has confirmed it"),
        PARTLY("The person says: partly"),
        DENIED("The person says it has not come true"),
        ONLY_BY_PROVIDER("Only the provider has asked so far; somebody else has to ask too before it counts"),
        UNCONFIRMED("Nobody has confirmed it");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Whether it may count where money depends on it: not what the provider asked for, and from family what they decide as
     * an attorney or deputy, because being family is no authority to speak in the person's name.
     */
    public boolean countsForMoney() {
        return collectedBy.isIndependentOfProvider()
                && (collectedBy != CollectedBy.FAMILY
                        || authority == Authority.HEALTH_AND_WELFARE_ATTORNEY
                        || authority == Authority.DEPUTY);
    }

    public EvidenceRef evidence() {
        return new EvidenceRef("reviews.confirmation", id.value());
    }

    /** The answer that leads among several: the latest that may count where money depends on it. */
    public static Optional<Confirmation> leading(List<Confirmation> answers) {
        return answers.stream()
                .filter(Confirmation::countsForMoney)
                .max(Comparator.comparing(Confirmation::on)
                        .thenComparing(answer -> answer.recorded().at())
                        .thenComparing(answer -> answer.id().toString()));
    }

    /** Where it stands by these answers to one outcome. */
    public static Standing standing(List<Confirmation> answers) {
        return leading(answers)
                .map(answer -> switch (answer.answer()) {
                    case YES -> Standing.CONFIRMED;
                    case PARTLY -> Standing.PARTLY;
                    case NO -> Standing.DENIED;
                })
                .orElse(
                        answers.stream().anyMatch(answer -> answer.collectedBy() == CollectedBy.PROVIDER)
                                ? Standing.ONLY_BY_PROVIDER
                                : Standing.UNCONFIRMED);
    }
}
