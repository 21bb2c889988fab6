package care.mainstay.care.visits.internal;

import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.AccessGrants.Grant;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Opens a person's record to a carer by name because of a visit, from a week before it until a week after.
 *
 * <p>A week before, so that a carer can read in; a week after, so that they can finish a note and see what became of what
 * they noticed. A window that is over already is not opened: there is nothing left to see.
 */
@Component
class Openings {

    static final Duration WINDOW = Duration.ofDays(7);

    private final AccessGrants grants;
    private final Staff staff;
    private final Callers callers;
    private final InstantSource clock;

    Openings(AccessGrants grants, Staff staff, Callers callers, InstantSource clock) {
        this.grants = grants;
        this.staff = staff;
        this.callers = callers;
        this.clock = clock;
    }

    /** A carer's visit to a person. */
    record Opening(VisitId visit, CarerId carer, PersonId person, Instant start, Instant end) {}

    void open(List<Opening> openings) {
        var now = clock.instant();
        var wanted = openings.stream()
                .filter(opening -> opening.end().plus(WINDOW).isAfter(now))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var carers = staff.of(wanted.stream().map(Opening::carer).collect(Collectors.toSet()));
        var opened = new ArrayList<Grant>();
        for (var opening : wanted) {
            Optional.ofNullable(carers.get(opening.carer()))
                    .flatMap(Carer::user)
                    .ifPresent(user -> opened.add(Grant.toUser(
                            callers.current().organisation(),
                            user,
                            opening.person(),
                            Purpose.DIRECT_CARE,
                            opening.start().minus(WINDOW),
                            Optional.of(opening.end().plus(WINDOW)),
                            source(opening.visit()))));
        }
        if (!opened.isEmpty()) {
            grants.openAll(opened);
        }
    }

    /** Closes what a visit had opened, to all its carers; those who stay on it are opened again by the caller. */
    void close(VisitId visit) {
        grants.close(source(visit), clock.instant());
    }

    private static EvidenceRef source(VisitId visit) {
        return new EvidenceRef("visits.visit", visit.value());
    }
}
