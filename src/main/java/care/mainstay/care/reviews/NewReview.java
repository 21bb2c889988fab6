package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** A review to be held, why and by when. */
public record NewReview(
        Optional<ReviewId> id,
        PersonId person,
        ReviewKind kind,
        String trigger,
        LocalDate due,
        Optional<Recorded> recorded) {

    public static NewReview of(PersonId person, ReviewKind kind, String trigger, LocalDate due) {
        return new NewReview(Optional.empty(), person, kind, trigger, due, Optional.empty());
    }
}
