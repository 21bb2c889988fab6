package care.mainstay.care.safety;

import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report and everything that became of it.
 *
 * @param harm as reported; what it was in the end is in the reviews
 * @param reported by whom it was written down, and from when it counts as reported
 * @param toldReported when it was reported, as the system it was brought in from tells
 * @param reviews the latest first; an independent one stands before the provider's own
 */
public record Incident(
        IncidentId id,
        OrganisationId keeper,
        PersonId person,
        IncidentKind kind,
        IncidentAbout about,
        Harm harm,
        Instant happened,
        String words,
        String doneAtOnce,
        Optional<VisitId> visit,
        IncidentState state,
        Recorded reported,
        Optional<Instant> toldReported,
        List<Step> steps,
        List<Action> actions,
        List<HarmReview> reviews) {

    /** A step of its life, in words. */
    public record Step(IncidentState state, String words, Recorded recorded) {}

    /** Something that was to be done. */
    public record Action(
            ActionId id,
            String words,
            UserId owner,
            LocalDate due,
            Optional<Instant> done,
            String doneWords,
            Optional<Instant> doneRecorded) {}

    /** The judgement that stands: the latest independent one, or else the latest. */
    public Optional<HarmReview> judgement() {
        return HarmReview.standing(reviews);
    }

    /** Whether it was reported later than it should have been. */
    public boolean isLate() {
        return Reporting.isLate(happened, reported.at());
    }
}
