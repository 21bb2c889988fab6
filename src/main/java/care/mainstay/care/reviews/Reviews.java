package care.mainstay.care.reviews;

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

/** Reviews, the person's own confirmation, and decisions by somebody impartial. */
public interface Reviews {

    ReviewId schedule(NewReview review);

    /** Opens a review and freezes everything that changed since the last of its kind. */
    void open(ReviewId id);

    /** Writes down what the person said, who was there, and who decides on what authority. */
    void hear(ReviewId id, Hearing hearing);

    /** Decides about one outcome and changes what that changes: its course, its life, or its status for a time. */
    void decide(ReviewId id, OutcomeDecision decision);

    /** Notes something else that was changed because of the review, such as a new version of the plan. */
    void stamp(ReviewId id, EvidenceRef changed, String words);

    /**
     * Closes a review in which the person was heard and every outcome under way was decided about, and schedules the
     * next.
     */
    void close(ReviewId id, LocalDate held, String summary);

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

    Optional<Confirmation> confirmation(ConfirmationId id);

    /** Every answer recorded by the cut-off, by outcome, the latest first. */
    Map<OutcomeId, List<Confirmation>> confirmations(Collection<OutcomeId> outcomes, Instant recordedBy);

    void rate(NewRating rating);

    /** Ratings given on these days and recorded by the cut-off. */
    List<Rating> ratings(Collection<PersonId> people, DateRange days, Instant recordedBy);

    // What somebody impartial says --------------------------------------------------------------------------------

    /** Puts a question about an outcome to somebody independent, to be answered by a day. */
    void ask(PersonId person, OutcomeId outcome, ImpartialQuestion question, LocalDate due);

    void answer(OutcomeId outcome, ImpartialQuestion question, NewImpartialAnswer answer);

    /** Where the question stands at the cut-off; empty when it has not been asked. */
    Optional<ImpartialDecision> impartial(OutcomeId outcome, ImpartialQuestion question, Instant recordedBy);
}
