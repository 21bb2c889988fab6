package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets life go on while the demo stands: carers arrive at the visits of the two planned weeks, and write down how they
 * went, as the clock comes to it.
 *
 * <p>What the looker-on has recorded in their place is left as it is, and the visits of the carer as whom one signs in
 * with a click wait some hours for them.
 */
final class GoingOn {

    private static final Duration FOR_THE_LOOKER_ON = Duration.ofHours(3);

    private final Telling telling;
    private final Callers callers;
    private final Coming coming;
    private final TellVisits visits;

    GoingOn(Telling telling, Callers callers) {
        this.telling = telling;
        this.callers = callers;
        this.coming = Coming.of(telling.cast().area());
        this.visits = new TellVisits(telling, new TellPlans(telling), coming);
    }

    /** Tells what was written down after a moment and by another; answers how many visits. */
    int tell(Instant after, Instant by) {
        int told = 0;
        for (int provider = 0; provider < WholeYear.PROVIDERS; provider++) {
            var records = new ArrayList<care.mainstay.care.visits.VisitRecord>();
            for (HomeVisit visit : of(provider)) {
                var until = Coming.isOfWhoSignsIn(visit) ? by.minus(FOR_THE_LOOKER_ON) : by;
                var since = Coming.isOfWhoSignsIn(visit) ? after.minus(FOR_THE_LOOKER_ON) : after;
                visits.record(visit, until)
                        .filter(record -> record.recorded().orElseThrow().at().isAfter(since))
                        .ifPresent(records::add);
                if (!Coming.isOfWhoSignsIn(visit)) {
                    visits.arrived(visit, after, by).ifPresent(at -> arrive(visit, at));
                }
            }
            if (!records.isEmpty()) {
                callers.as(
                        telling.cast().coordinator(provider),
                        () -> telling.rooms().care().visits().recordAll(records));
                told += records.size();
            }
        }
        return told;
    }

    private List<HomeVisit> of(int provider) {
        return coming.visits().stream()
                .filter(visit -> visit.life().provider() == provider)
                .toList();
    }

    /** Unless whoever looks at the demo has put somebody else on it, or recorded it, meanwhile. */
    private void arrive(HomeVisit visit, Instant at) {
        try {
            callers.as(
                    visits.carer(visit), () -> telling.rooms().care().visits().checkIn(visit.id(), at));
        } catch (Refused | java.util.NoSuchElementException changed) {
            LOG.debug("visit {} is no longer as it was planned", visit.id(), changed);
        }
    }

    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(GoingOn.class);
}
