package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** How satisfied somebody is with their care: 1 very unhappy to 5 very happy. */
public record NewRating(
        PersonId person,
        int score,
        String words,
        CollectedBy collectedBy,
        LocalDate on,
        String entryKey,
        Optional<Recorded> recorded) {}
