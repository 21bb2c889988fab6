package care.mainstay.care.support.internal;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings visits and outcomes to a stop because of a death, and keeps which they were: each together with its link or not
 * at all. The reason in words is for people; what a mistake undoes is found by the link alone.
 */
@Service
@Transactional
class Stopping {

    private final Visits visits;
    private final Outcomes outcomes;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    Stopping(
            Visits visits,
            Outcomes outcomes,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock,
            JdbcClient jdbc) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void visit(Visit visit, String why) {
        visits.cancel(visit.id(), why);
        link(visit.person(), visit.id().value(), null);
    }

    void outcome(Outcome outcome, LocalDate on, String why) {
        var to = outcome.lifecycle() == Lifecycle.PROPOSED ? Lifecycle.REJECTED : Lifecycle.CANCELLED;
        // what began after the day they died, before anybody here knew, ends on the day it began
        var day = to == Lifecycle.CANCELLED && on.isBefore(outcome.lifecycleSince()) ? outcome.lifecycleSince() : on;
        outcomes.decide(outcome.id(), to, day, why);
        link(outcome.person(), null, outcome.id().value());
    }

    /** The ids of the visits and outcomes of a person that a death brought to a stop, as far as the caller may see them. */
    @Transactional(readOnly = true)
    Set<UUID> stopped(PersonId person) {
        return new HashSet<>(
                jdbc.sql("select coalesce(visit_id, outcome_id) from support.stopped_by_death where person_id = ?")
                        .param(person.value())
                        .query(UUID.class)
                        .list());
    }

    private void link(PersonId person, @Nullable UUID visit, @Nullable UUID outcome) {
        var id = ids.next();
        var caller = callers.current();
        jdbc.sql("""
                        insert into support.stopped_by_death (id, organisation_id, person_id, visit_id, outcome_id, recorded_at,
                            recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(caller.organisation().value())
                .param(person.value())
                .param(visit)
                .param(outcome)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(caller.actor().value())
                .update();
        audit.wrote("support.stop", new EvidenceRef("support.stopped-by-death", id), Optional.of(person));
    }
}
