package care.mainstay.care.reviews;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review, what it was opened with, heard, decided and changed.
 *
 * @param since from when on it looked at changes
 * @param changes what had changed, frozen when it was opened, as far as the reader may see it
 * @param hearing the latest; empty until the person has been heard
 */
public record Review(
        ReviewId id,
        OrganisationId keeper,
        PersonId person,
        ReviewKind kind,
        String trigger,
        LocalDate due,
        ReviewState state,
        Optional<Instant> since,
        Optional<Instant> opened,
        Optional<LocalDate> held,
        Optional<Instant> closed,
        String summary,
        List<Change> changes,
        Optional<Hearing> hearing,
        List<Decision> decisions,
        List<Stamp> stamps) {

    public boolean isOverdue(LocalDate today) {
        return (state == ReviewState.SCHEDULED || state == ReviewState.MISSED) && today.isAfter(due);
    }

    /** What a change is about. */
    public enum ChangeKind {
        STATUS,
        OBSERVATIONS,
        VISITS,
        CARERS,
        TASKS,
        PLAN,
        INCIDENT,
        HOSPITAL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static ChangeKind ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** One thing that had changed. */
    public record Change(ChangeKind kind, Optional<OutcomeId> outcome, Optional<EvidenceRef> subject, String words) {}

    /** One thing decided, and by whom it was written down. */
    public record Decision(OutcomeDecision decision, Recorded recorded) {}

    /** One thing changed by the review. */
    public record Stamp(EvidenceRef subject, String words) {}
}
