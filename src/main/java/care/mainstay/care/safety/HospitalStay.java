package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stay in hospital, as it is known now.
 *
 * @param discharged the day of coming home; empty while in hospital
 * @param reviews whether the admission could have been avoided, the latest first
 */
public record HospitalStay(
        StayId id,
        int version,
        OrganisationId keeper,
        PersonId person,
        LocalDate admitted,
        Optional<LocalDate> discharged,
        boolean planned,
        String hospital,
        String words,
        Recorded recorded,
        List<HarmReview> reviews) {

    public Optional<HarmReview> judgement() {
        return HarmReview.standing(reviews);
    }
}
