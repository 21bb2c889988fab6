package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.workforce.CarerLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a carer who leaves off the visits after their last day, in the transaction that says so, and asks the office to
 * find somebody: a visit must not wait for somebody who does not come.
 */
@Component
class Leavers {

    /** How long the office has to see to it, unless the first visit is sooner. */
    private static final Duration TO_SEE_TO = Duration.ofDays(1);

    private final OnTheDay day;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Leavers(OnTheDay day, Notices notices, JdbcClient jdbc, InstantSource clock) {
        this.day = day;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Later(VisitId visit, Instant start) {}

    @EventListener
    void left(CarerLeft leaving) {
        var later = later(leaving);
        later.forEach(one -> day.unassign(one.visit(), leaving.carer(), WhyChanged.CARER_LEFT));
        if (!later.isEmpty()) {
            var soon = clock.instant().plus(TO_SEE_TO);
            var first = later.get(0).start();
            notices.raise(new NewAlert(
                    "visits.carer-left",
                    "visits.carer-left " + leaving.carer(),
                    Optional.empty(),
                    new EvidenceRef("visits.visit", later.get(0).visit().value()),
                    (later.size() == 1 ? "1 visit has" : later.size() + " visits have")
                            + " lost a carer who leaves, the first on "
                            + LondonTime.words(first),
                    first.isBefore(soon) ? first : soon,
                    Role.COORDINATOR,
                    false));
        }
    }

    private List<Later> later(CarerLeft leaving) {
        return jdbc.sql("""
                        select v.id, v.planned_start from visits.visit v
                        join visits.visit_carer c on c.visit_id = v.id
                        where c.carer_id = ? and c.assigned and v.planned_day > ?
                          and v.organisation_id = identity.caller_organisation()
                          and v.state in ('planned', 'published', 'travelling')
                        order by v.planned_start, v.id
                        """)
                .params(leaving.carer().value(), leaving.lastDay())
                .query((row, i) -> new Later(
                        new VisitId(row.getObject("id", UUID.class)),
                        row.getObject("planned_start", OffsetDateTime.class).toInstant()))
                .list();
    }
}
