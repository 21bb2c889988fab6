package care.mainstay.care.visits.internal;

import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the visits that should have begun with those that anything has been heard of.
 *
 * <p>A visit without a check-in or a record by the end of its tolerance raises one alert, with an hour for the coordinator
 * before it passes to the manager. Ended by hand, it is not raised again that day. A visit that was never sent to anybody's list is awaited like any other: that is how
 * care is missed without anybody noticing. When the visit begins or is recorded after all, the alert ends by itself.
 */
@Component
class Watchdog {

    static final String KIND = "visits.no-check-in";

    /** Where the plan does not say how much later is fine with the person. */
    static final Duration TOLERANCE = Duration.ofMinutes(30);

    private static final Duration COORDINATOR_HAS = Duration.ofHours(1);

    private final VisitRows visits;
    private final Plans plans;
    private final Notices notices;
    private final Here here;

    Watchdog(VisitRows visits, Plans plans, Notices notices, Here here) {
        this.visits = visits;
        this.plans = plans;
        this.notices = notices;
        this.here = here;
    }

    /** Looks once, for the caller's organisation; answers how many alerts were raised. */
    @Transactional
    public int look() {
        var now = here.clock().instant();
        endThoseHeardOf();
        int raised = 0;
        for (var visit : visits.awaited(
                here.callers().current().organisation(), LondonTime.day(now).minusDays(1), now)) {
            var due = visit.start().plus(tolerance(visit));
            if (due.isBefore(now) && !dealtWith(visit, now)) {
                notices.raise(alert(visit, now));
                raised++;
            }
        }
        return raised;
    }

    /** Somebody has said today how it ended; asking again every minute would not make it truer. */
    private boolean dealtWith(Visit visit, Instant now) {
        return notices.about(subject(visit)).stream()
                .filter(alert -> alert.kind().equals(KIND))
                .flatMap(alert -> alert.ended().stream())
                .anyMatch(ended -> LondonTime.day(ended).equals(LondonTime.day(now)));
    }

    private static EvidenceRef subject(Visit visit) {
        return new EvidenceRef("visits.visit", visit.id().value());
    }

    private void endThoseHeardOf() {
        var open = notices.open().stream()
                .filter(alert -> alert.kind().equals(KIND))
                .collect(Collectors.toMap(alert -> new VisitId(alert.subject().id()), alert -> alert));
        if (open.isEmpty()) {
            return;
        }
        for (var visit : visits.all(List.copyOf(open.keySet()))) {
            if (visit.state().isEnd() || visit.state() == VisitState.IN_PROGRESS) {
                notices.endByKey(
                        key(visit.id()),
                        Ending.RESOLVED,
                        "The visit is now “" + visit.state().words() + "”.");
            }
        }
    }

    private Duration tolerance(Visit visit) {
        return visit.label()
                .flatMap(label -> plans.on(visit.person(), visit.day())
                        .flatMap(plan -> plan.week().stream()
                                .filter(weekly -> weekly.label().equals(label))
                                .findFirst()))
                .map(WeeklyVisit::flexMinutes)
                .filter(flex -> flex > 0)
                .map(Duration::ofMinutes)
                .orElse(TOLERANCE);
    }

    private static NewAlert alert(Visit visit, Instant now) {
        var words = visit.carers().isEmpty()
                ? "A visit at " + clock(visit.start()) + " has nobody assigned, and it should have begun"
                : visit.state() == VisitState.PLANNED
                        ? "A visit at " + clock(visit.start())
                                + " was never sent to the carer, and nobody has checked in"
                        : "A visit at " + clock(visit.start()) + " has no check-in yet";
        return new NewAlert(
                KIND,
                key(visit.id()),
                Optional.of(visit.person()),
                subject(visit),
                words,
                now.plus(COORDINATOR_HAS),
                Role.COORDINATOR,
                false);
    }

    private static String clock(Instant moment) {
        return LondonTime.words(moment);
    }

    private static String key(VisitId visit) {
        return KIND + " " + visit;
    }
}
