package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** How satisfied somebody said they were. */
public record Rating(
        UUID id,
        OrganisationId keeper,
        PersonId person,
        int score,
        String words,
        CollectedBy collectedBy,
        LocalDate on,
        Recorded recorded) {

    public EvidenceRef evidence() {
        return new EvidenceRef("reviews.rating", id);
    }
}
