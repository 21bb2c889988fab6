package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contact after support ended because it succeeded, so that success keeps its evidence.
 *
 * @param madeBy the observation that answers it: that of the contact, or else the first by anybody in its time
 * @param contacts when somebody got in touch, or tried to, the earliest first
 */
public record FollowUp(
        LocalDate dueOn,
        int weeksAfter,
        Method method,
        boolean funded,
        Optional<ObservationId> madeBy,
        List<Contact> contacts) {

    /** What is heard within so many days either side of the day answers it. */
    public static final int GRACE_DAYS = 14;

    public FollowUp {
        contacts = List.copyOf(contacts);
    }

    /** The first day on which a contact counts for it. */
    public LocalDate from() {
        return dueOn.minusDays(GRACE_DAYS);
    }

    /** The last day on which a contact counts for it. */
    public LocalDate until() {
        return dueOn.plusDays(GRACE_DAYS);
    }

    public boolean isInTime(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(until());
    }

    /** Whether nobody needs to get in touch any more: it was made, or the person does not want it. */
    public boolean isSettled() {
        return madeBy.isPresent() || contacts.stream().anyMatch(contact -> contact.result() == Result.NOT_WANTED);
    }

    /** How somebody gets in touch. */
    public enum Method {
        CALL("a telephone call"),
        LINK("a link to answer from home"),
        COUNCIL_DATA("the council’s records");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What came of getting in touch. */
    public enum Result {
        /** Somebody said how it is going, and that was recorded as an observation. */
        REACHED,
        NO_ANSWER,
        /** The person does not want to be asked about it any more. */
        NOT_WANTED
    }

    /**
     * Somebody got in touch, or tried to.
     *
     * @param words what there is to say beside the observation
     * @param seen what was said about the outcome, when somebody was reached
     */
    public record Contact(
            LocalDate on,
            Method method,
            Result result,
            String words,
            Optional<ObservationId> seen,
            UserId recordedBy,
            Instant recordedAt) {}

    /**
     * A contact to be put down.
     *
     * @param dueOn the planned contact that it answers
     * @param seen what was said about the outcome: given when somebody was reached, and only then
     * @param at when it was written down, for imports and the demo; empty for now
     */
    public record NewContact(
            LocalDate dueOn,
            LocalDate on,
            Method method,
            Result result,
            String words,
            Optional<NewObservation> seen,
            Optional<Instant> at) {}

    /** A contact that somebody should make now. */
    public record Due(OutcomeId outcome, PersonId person, String statement, FollowUp followUp) {}
}
