package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a settlement may know about one visit: planned, delivered, and who said so, as it stood at a cut-off.
 *
 * @param record the version of the record these facts come from
 * @param plannedMinutes planned length, times the carers it needed
 * @param minutes minutes of care, of everybody who was there added up; whole minutes, those not finished not counted
 * @param minutesEach the same for each carer apart, the most first, where more than one was needed; otherwise empty
 * @param corrections how often it had been corrected by then
 */
public record DeliveredVisit(
        VisitId visit,
        UUID record,
        OrganisationId keeper,
        PersonId person,
        LocalDate day,
        VisitState state,
        int carersNeeded,
        int plannedMinutes,
        int minutes,
        List<Integer> minutesEach,
        int corrections,
        UserId recordedBy,
        Instant recordedAt) {

    /** What an explanation links to. */
    public EvidenceRef evidence() {
        return new EvidenceRef("visits.visit", visit.value());
    }
}
