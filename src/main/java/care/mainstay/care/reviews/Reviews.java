package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, the person's own confirmation, and decisions by somebody impartial. */
public interface Reviews {

    ReviewId schedule(NewReview review);

    @Transactional
    default void open(ReviewId id) {
        open(id, Optional.empty());
    }

    /**
     * Opens a review and freezes everything that changed since the last of its kind.
     *
     * @param recorded here and below: who did it and when, for imports and the demo; empty for the caller and now
     */
    void open(ReviewId id, Optional<Recorded> recorded);

    @Transactional
    default void hear(ReviewId id, Hearing hearing) {
        hear(id, hearing, Optional.empty());
    }

    /** Writes down what the person said, who was there, and who decides on what authority. */
    void hear(ReviewId id, Hearing hearing, Optional<Recorded> recorded);

    @Transactional
    default void decide(ReviewId id, OutcomeDecision decision) {
        decide(id, decision, Optional.empty());
    }

    /** Decides about one outcome and changes what that changes: its course, its life, or its status for a time. */
    void decide(ReviewId id, OutcomeDecision decision, Optional<Recorded> recorded);

    /** Notes something else that was changed because of the review, such as a new version of the plan. */
    void stamp(ReviewId id, EvidenceRef changed, String words);

    @Transactional
    default void close(ReviewId id, LocalDate held, String summary) {
        close(id, held, summary, Optional.empty());
    }

    /**
     * Closes a review in which the person was heard and every outcome under way was decided about, and schedules the
     * next.
     */
    void close(ReviewId id, LocalDate held, String summary, Optional<Recorded> recorded);

    void missed(ReviewId id, String why);

    void exempt(ReviewId id, String why);

    Optional<Review> find(ReviewId id);

    /** All reviews of a person that the caller may see, the latest first; what changed is left out. */
    List<Review> forPerson(PersonId person);

    /** Reviews of the caller's organisation that are due by then, missed or open, the longest due first. */
    List<Review> due(LocalDate by);

    // What the person says ----------------------------------------------------------------------------------------

    /** Writes down the person's answer. The provider may write down only what it collected itself, and says so. */
    ConfirmationId confirm(NewConfirmation confirmation);

    /** Writes down many by the same rules, refusing all when one is wrong. */
    List<ConfirmationId> confirmAll(List<NewConfirmation> confirmations);

    Optional<Confirmation> confirmation(ConfirmationId id);

    /** Every answer recorded by the cut-off, by outcome, the latest first. */
    Map<OutcomeId, List<Confirmation>> confirmations(Collection<OutcomeId> outcomes, Instant recordedBy);

    void rate(NewRating rating);

    /** What somebody said at one sitting, about outcomes and the support as a whole: all of it is kept, or nothing. */
    void say(List<NewConfirmation> confirmations, Optional<NewRating> rating);

    /** Ratings given on these days and recorded by the cut-off. */
    List<Rating> ratings(Collection<PersonId> people, DateRange days, Instant recordedBy);

    // What somebody impartial says --------------------------------------------------------------------------------

    @Transactional
    default void ask(PersonId person, OutcomeId outcome, ImpartialQuestion question, LocalDate due) {
        ask(person, outcome, question, due, Optional.empty());
    }

    /** Puts a question about an outcome to somebody independent, to be answered by a day. */
    void ask(
            PersonId person, OutcomeId outcome, ImpartialQuestion question, LocalDate due, Optional<Recorded> recorded);

    @Transactional
    default void answer(OutcomeId outcome, ImpartialQuestion question, NewImpartialAnswer answer) {
        answer(outcome, question, answer, Optional.empty());
    }

    void answer(OutcomeId outcome, ImpartialQuestion question, NewImpartialAnswer answer, Optional<Recorded> recorded);

    /** Where the question stands at the cut-off; empty when it has not been asked. */
    Optional<ImpartialDecision> impartial(OutcomeId outcome, ImpartialQuestion question, Instant recordedBy);

    /** The same for many outcomes; those about which it has not been asked are absent. */
    Map<OutcomeId, ImpartialDecision> impartial(
            Collection<OutcomeId> outcomes, ImpartialQuestion question, Instant recordedBy);
}
