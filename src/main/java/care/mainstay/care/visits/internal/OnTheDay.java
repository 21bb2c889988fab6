package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to single visits between planning and recording: publishing, assigning, setting off, checking in. */
@Component
class OnTheDay {

    private final JdbcClient jdbc;
    private final VisitRows visits;
    private final Rota rota;
    private final Changes changes;
    private final Access access;
    private final Here here;

    /** Who may come, and what is opened to them. */
    record Access(Staff staff, Openings openings) {}

    OnTheDay(JdbcClient jdbc, VisitRows visits, Rota rota, Changes changes, Access access, Here here) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.rota = rota;
        this.changes = changes;
        this.access = access;
        this.here = here;
    }

    private static final String PUBLISH = """
            update visits.visit v set state = 'published'
            where v.organisation_id = ? and v.state = 'planned'
              and (select count(*) from visits.visit_carer c where c.visit_id = v.id and c.assigned) >= v.carers_needed
            """;

    int publish(DateRange days) {
        return published(jdbc.sql(PUBLISH + "and v.planned_day >= ? and v.planned_day < ? returning v.id")
                .params(own(), days.from(), days.until()));
    }

    int publish(Collection<VisitId> some) {
        return published(jdbc.sql(PUBLISH + "and v.id = any (?) returning v.id")
                .param(own())
                .param(VisitRows.ids(some, VisitId::value)));
    }

    List<VisitId> unpublish(DateRange days) {
        var taken = jdbc
                .sql("""
                        update visits.visit set state = 'planned'
                        where organisation_id = ? and planned_day >= ? and planned_day < ? and state = 'published'
                          and planned_start > ?
                        returning id
                        """)
                .params(
                        own(),
                        days.from(),
                        days.until(),
                        VisitRows.utc(here.clock().instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(VisitId::new)
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            audit("visit.unpublish", taken.get(0), Optional.empty());
        }
        return taken;
    }

    private UUID own() {
        return here.callers().current().organisation().value();
    }

    private int published(JdbcClient.StatementSpec sent) {
        var published = sent.query(UUID.class).list();
        if (!published.isEmpty()) {
            changes.told(published);
            audit("visit.publish", new VisitId(published.get(0)), Optional.empty());
        }
        return published.size();
    }

    void assign(VisitId id, CarerId carer) {
        var visit = require(id);
        var known = access.staff().of(Set.of(carer));
        access.staff().hold(Set.of(carer));
        var found = new Problems();
        if (visit.state().isEnd()) {
            found.add(
                    "visits.visit-is-over",
                    "",
                    "The visit is over: " + visit.state().words() + ".",
                    "If the record is wrong, correct the record.");
        }
        if (visit.carers().contains(carer)) {
            return;
        }
        if (visit.carers().size() >= visit.carersNeeded()) {
            found.add(
                    "visits.has-its-carers",
                    "carer",
                    "The visit already has the carers it needs.",
                    "Take one off first.");
        }
        access.staff().away(Set.of(carer), visit.day(), found);
        VisitRules.assignable(
                found,
                id,
                visit.start(),
                visit.end(),
                carer,
                Staff.workingOn(known, visit.day()),
                rota.planned(Set.of(carer), visit.start(), visit.end()));
        found.refuseIfAny();
        var caller = here.callers().current();
        jdbc.sql("""
                        insert into visits.visit_carer (visit_id, carer_id, organisation_id, person_id, planned_start, planned_end,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (visit_id, carer_id) do update
                            set assigned = true, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .params(
                        id.value(),
                        carer.value(),
                        caller.organisation().value(),
                        visit.person().value(),
                        VisitRows.utc(visit.start()),
                        VisitRows.utc(visit.end()),
                        VisitRows.utc(here.clock().instant()),
                        caller.actor().value())
                .update();
        access.openings().open(List.of(opening(visit, carer)));
        if (visit.version() > 1 || visit.state() != VisitState.PLANNED) {
            var now = Stream.concat(visit.carers().stream(), Stream.of(carer)).toList();
            changes.add(visit, visit.start(), now, WhyChanged.OTHER, visit.state() != VisitState.PLANNED);
        }
        audit("visit.assign", id, Optional.of(visit.person()));
    }

    void unassign(VisitId id, CarerId carer, WhyChanged why) {
        var visit = require(id);
        if (visit.state().isEnd()) {
            throw new Refused(
                    "visits.visit-is-over",
                    "The visit is over: " + visit.state().words() + ".",
                    "If the record is wrong, correct the record.");
        }
        if (!visit.carers().contains(carer)) {
            throw new NoSuchElementException("carer " + carer + " is not on visit " + id);
        }
        jdbc.sql("update visits.visit_carer set assigned = false where visit_id = ? and carer_id = ?")
                .params(id.value(), carer.value())
                .update();
        if (visit.state() == VisitState.PUBLISHED || visit.state() == VisitState.TRAVELLING) {
            set(id, VisitState.PLANNED, Optional.empty());
        }
        var staying = visit.carers().stream().filter(one -> !one.equals(carer)).toList();
        changes.add(visit, visit.start(), staying, why, false);
        access.openings().close(id);
        access.openings().open(staying.stream().map(one -> opening(visit, one)).toList());
        audit("visit.unassign", id, Optional.of(visit.person()));
    }

    /** Setting off and checking in, by a carer who is on the visit or by the office for them. */
    void step(VisitId id, VisitState to, Optional<Instant> at) {
        var visit = require(id);
        var now = here.clock().instant();
        var found = new Problems();
        if (!visit.state().mayBecome(to)) {
            found.add(
                    "visits.cannot-become",
                    "",
                    "The visit is “" + visit.state().words() + "”, so it cannot become “" + to.words() + "”.",
                    "Maybe somebody else has recorded it. Open it to see.");
        }
        at.filter(moment -> moment.isAfter(now.plus(RecordRules.CLOCKS_DIFFER)))
                .ifPresent(moment -> found.add(
                        "visits.in-the-future",
                        "check-in",
                        "The check-in would be at " + LondonTime.words(moment) + ", and it is only "
                                + LondonTime.words(now) + ".",
                        "Maybe the clock of the device is wrong."));
        if (at.orElse(now).isBefore(visit.beginsFrom())) {
            // the alert for a visit that nobody came to ends with the first sign of somebody
            found.add(
                    "visits.too-early",
                    at.isPresent() ? "check-in" : "",
                    "The visit is not until " + LondonTime.words(visit.start()) + ".",
                    "It can be begun from " + LondonTime.words(visit.beginsFrom())
                            + ". If it was moved, ask your coordinator to move it here too.");
        }
        if (here.callers().current().role() == Role.CARER
                && access.staff()
                        .itself()
                        .map(Carer::id)
                        .filter(visit.carers()::contains)
                        .isEmpty()) {
            found.add(
                    "visits.not-your-visit",
                    "",
                    "This visit is somebody else’s.",
                    "Maybe you swapped visits: ask your coordinator to put you on this one.");
        }
        found.refuseIfAny();
        set(id, to, at);
        audit("visit." + to.code(), id, Optional.of(visit.person()));
    }

    List<Visit> ofOwn(DateRange days) {
        return visits.onDays(here.callers().current().organisation(), days);
    }

    List<Visit> ofOwn(LocalDate day) {
        return visits.onDay(here.callers().current().organisation(), day);
    }

    Optional<VisitId> bySource(SourceReference source) {
        return visits.bySource(here.callers().current().organisation(), source);
    }

    Map<CarerId, Integer> carersWhoCame(PersonId person, DateRange days) {
        var came = new LinkedHashMap<CarerId, Integer>();
        jdbc.sql("""
                        select c.carer_id, count(*) as times
                        from visits.visit_carer c join visits.visit v on v.id = c.visit_id
                        where v.person_id = ? and v.planned_day >= ? and v.planned_day < ? and c.came_from is not null
                        group by c.carer_id order by times desc, c.carer_id
                        """).params(person.value(), days.from(), days.until()).query(row -> {
            came.put(new CarerId(row.getObject("carer_id", UUID.class)), row.getInt("times"));
        });
        return came;
    }

    Map<PersonId, Map<CarerId, Integer>> carersWhoCame(DateRange days) {
        var came = new LinkedHashMap<PersonId, Map<CarerId, Integer>>();
        jdbc.sql("""
                        select v.person_id, c.carer_id, count(*) as times
                        from visits.visit v join visits.visit_carer c on c.visit_id = v.id and c.came_from is not null
                        where v.organisation_id = ? and v.planned_day >= ? and v.planned_day < ?
                        group by v.person_id, c.carer_id order by v.person_id, times desc, c.carer_id
                        """).params(own(), days.from(), days.until()).query(row -> {
            came.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), any -> new LinkedHashMap<>())
                    .put(new CarerId(row.getObject("carer_id", UUID.class)), row.getInt("times"));
        });
        return came;
    }

    private void set(VisitId id, VisitState state, Optional<Instant> checkedIn) {
        jdbc.sql("update visits.visit set state = ?, checked_in_at = ? where id = ?")
                .param(state.code())
                .param(checkedIn.map(VisitRows::utc).orElse(null))
                .param(id.value())
                .update();
    }

    private Visit require(VisitId id) {
        return visits.hold(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no visit " + id));
    }

    private static Openings.Opening opening(Visit visit, CarerId carer) {
        return new Openings.Opening(visit.id(), carer, visit.person(), visit.start(), visit.end());
    }

    private void audit(String action, VisitId visit, Optional<PersonId> person) {
        here.audit().wrote(action, new EvidenceRef("visits.visit", visit.value()), person);
    }
}
