package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.ActionId;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes incidents and what becomes of them. Called within a transaction of the service, after the rules. */
@Repository
class IncidentWrites {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;
    private final IdSource ids;
    private final AuditTrail audit;
    private final Organisations organisations;

    IncidentWrites(
            JdbcClient jdbc,
            Callers callers,
            InstantSource clock,
            IdSource ids,
            AuditTrail audit,
            Organisations organisations) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.organisations = organisations;
    }

    Recorded here(Optional<Recorded> elsewhere) {
        return elsewhere.orElseGet(() -> new Recorded(callers.current().actor(), clock.instant()));
    }

    /** The incident's id, and whether it was written now rather than there already. */
    record Written(IncidentId id, boolean now) {}

    Written report(NewIncident incident) {
        var recorded = here(incident.recorded());
        var id = incident.id().map(IncidentId::value).orElseGet(ids::next);
        var now = jdbc.sql("""
                        insert into safety.incident (id, organisation_id, person_id, kind, about, harm, happened_at, words,
                            done_at_once, visit_id, state, source_system, source_reference, told_reported_at,
                            reported_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'reported', ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(id)
                        .param(callers.current().organisation().value())
                        .param(incident.person().value())
                        .param(incident.kind().code())
                        .param(incident.about().code())
                        .param(incident.harm().code())
                        .param(IncidentRows.utc(incident.happened()))
                        .param(incident.words())
                        .param(incident.doneAtOnce())
                        .param(incident.visit().map(VisitId::value).orElse(null))
                        .param(incident.source().map(SourceReference::system).orElse(null))
                        .param(incident.source().map(SourceReference::reference).orElse(null))
                        .param(incident.toldReported().map(IncidentRows::utc).orElse(null))
                        .param(IncidentRows.utc(reportedAt(incident, recorded)))
                        .param(IncidentRows.utc(recorded.at()))
                        .param(recorded.by().value())
                        .update()
                == 1;
        if (now) {
            step(id, incident.person(), IncidentState.REPORTED, "", recorded);
            audit.wrote("incident.report", subject(id), Optional.of(incident.person()));
        }
        return new Written(new IncidentId(id), now);
    }

    /**
     * From when it counts as reported. A day that a provider's own system gives cannot make its report early: payment
     * depends on it. A council has nothing to gain, so its word counts.
     */
    private Instant reportedAt(NewIncident incident, Recorded recorded) {
        return incident.toldReported()
                .filter(told -> told.isBefore(recorded.at()))
                .filter(told -> organisations
                        .find(callers.current().organisation())
                        .filter(ours -> ours.kind() == Organisation.Kind.COUNCIL)
                        .isPresent())
                .orElse(recorded.at());
    }

    void advance(Incident incident, IncidentState to, String words, Recorded recorded) {
        jdbc.sql("update safety.incident set state = ? where id = ?")
                .params(to.code(), incident.id().value())
                .update();
        step(incident.id().value(), incident.person(), to, words, recorded);
        audit.wrote("incident." + to.code(), subject(incident.id().value()), Optional.of(incident.person()));
    }

    private void step(UUID incident, PersonId person, IncidentState state, String words, Recorded recorded) {
        jdbc.sql("""
                        insert into safety.incident_step (id, incident_id, organisation_id, person_id, state, words, recorded_at,
                            recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        incident,
                        callers.current().organisation().value(),
                        person.value(),
                        state.code(),
                        words,
                        IncidentRows.utc(recorded.at()),
                        recorded.by().value())
                .update();
    }

    ActionId act(Incident incident, NewAction action, Recorded recorded) {
        var id = ids.next();
        jdbc.sql("""
                        insert into safety.incident_action (id, incident_id, organisation_id, person_id, words, owner_id, due_on,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        incident.id().value(),
                        callers.current().organisation().value(),
                        incident.person().value(),
                        action.words(),
                        action.owner().value(),
                        action.due(),
                        IncidentRows.utc(recorded.at()),
                        recorded.by().value())
                .update();
        audit.wrote("incident.act", subject(incident.id().value()), Optional.of(incident.person()));
        return new ActionId(id);
    }

    void done(ActionId action, String words, Recorded recorded) {
        var incident = jdbc.sql("""
                        update safety.incident_action
                        set done_at = ?, done_words = ?, done_by = ?, done_recorded_at = ? where id = ? and done_at is null
                        returning incident_id, person_id
                        """)
                .params(
                        IncidentRows.utc(recorded.at()),
                        words,
                        recorded.by().value(),
                        IncidentRows.utc(recorded.at()),
                        action.value())
                .query((row, number) ->
                        new UUID[] {row.getObject("incident_id", UUID.class), row.getObject("person_id", UUID.class)})
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no open action " + action));
        audit.wrote("incident.action-done", subject(incident[0]), Optional.of(new PersonId(incident[1])));
    }

    void review(
            @Nullable UUID incident, @Nullable UUID stay, PersonId person, NewHarmReview review, Recorded recorded) {
        var id = ids.next();
        jdbc.sql("""
                        insert into safety.harm_review (id, incident_id, stay_id, organisation_id, person_id, harm, avoidable,
                            independent, reviewer, words, within_agreed_risk, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(incident)
                .param(stay)
                .param(callers.current().organisation().value())
                .param(person.value())
                .param(review.harm().code())
                .param(review.avoidable().code())
                .param(review.independent())
                .param(review.reviewer())
                .param(review.words())
                .param(review.withinAgreedRisk())
                .param(IncidentRows.utc(recorded.at()))
                .param(recorded.by().value())
                .update();
        audit.wrote("incident.review", new EvidenceRef("safety.review", id), Optional.of(person));
    }

    Instant now() {
        return clock.instant();
    }

    private static EvidenceRef subject(UUID incident) {
        return new EvidenceRef("safety.incident", incident);
    }
}
