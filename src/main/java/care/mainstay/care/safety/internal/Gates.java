package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.GateFact;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.HospitalStay;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What gates may look at, out of everything that is known: as it stood at a cut-off, and never a count of reports. */
final class Gates {

    private final DateRange days;
    private final Instant cutOff;

    Gates(DateRange days, Instant cutOff) {
        this.days = days;
        this.cutOff = cutOff;
    }

    List<GateFact> facts(List<Incident> incidents, List<HospitalStay> stays) {
        var facts = new ArrayList<GateFact>();
        for (var incident : incidents) {
            int overdue = overdue(incident);
            boolean inPeriod = days.contains(LondonTime.day(incident.happened()));
            if (inPeriod || overdue > 0) {
                facts.add(new GateFact(
                        new EvidenceRef("safety.incident", incident.id().value()),
                        incident.person(),
                        incident.happened(),
                        incident.reported().at(),
                        inPeriod && incident.isLate(),
                        incident.harm(),
                        HarmReview.standing(known(incident.reviews())).filter(review -> inPeriod),
                        overdue));
            }
        }
        for (var stay : stays) {
            if (days.contains(stay.admitted())) {
                var admitted = stay.admitted()
                        .atTime(LocalTime.NOON)
                        .atZone(LondonTime.ZONE)
                        .toInstant();
                facts.add(new GateFact(
                        new EvidenceRef("safety.stay", stay.id().value()),
                        stay.person(),
                        admitted,
                        stay.recorded().at(),
                        false,
                        Harm.NONE,
                        HarmReview.standing(known(stay.reviews())),
                        0));
            }
        }
        facts.sort(Comparator.comparing(GateFact::happened).thenComparing(GateFact::subject));
        return facts;
    }

    private List<HarmReview> known(List<HarmReview> reviews) {
        return reviews.stream()
                .filter(review -> !review.recorded().at().isAfter(cutOff))
                .toList();
    }

    /** Actions that were due before the period ended and that nobody had said were done by the cut-off. */
    private int overdue(Incident incident) {
        return (int) incident.actions().stream()
                .filter(action -> action.due().isBefore(days.until()))
                .filter(action ->
                        action.doneRecorded().map(said -> said.isAfter(cutOff)).orElse(true))
                .count();
    }
}
