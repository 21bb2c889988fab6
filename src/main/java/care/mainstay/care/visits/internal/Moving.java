package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitChange;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a planned visit another time or other carers. */
@Component
class Moving {

    private final JdbcClient jdbc;
    private final VisitRows visits;
    private final Rota rota;
    private final Changes changes;
    private final OnTheDay.Access access;
    private final Here here;

    Moving(JdbcClient jdbc, VisitRows visits, Rota rota, Changes changes, OnTheDay.Access access, Here here) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.rota = rota;
        this.changes = changes;
        this.access = access;
        this.here = here;
    }

    void move(VisitId id, int version, Instant start, List<CarerId> carers, WhyChanged why) {
        var before = visits.hold(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no visit " + id));
        var known = access.staff().of(carers);
        access.staff().hold(carers);
        var end =
                start.plusSeconds(before.end().getEpochSecond() - before.start().getEpochSecond());
        var found = new Problems();
        found.addAll(VisitRules.movable(before, version, start, carers));
        access.staff().away(carers, before.day(), found);
        var planned = rota.planned(carers, start, end);
        for (var carer : Set.copyOf(carers)) {
            VisitRules.assignable(found, id, start, end, carer, Staff.workingOn(known, before.day()), planned);
        }
        found.refuseIfAny();
        if (start.equals(before.start()) && new HashSet<>(carers).equals(new HashSet<>(before.carers()))) {
            return;
        }
        write(before, start, end, carers);
        boolean complete = carers.size() >= before.carersNeeded();
        changes.add(before, start, carers, why, complete && before.state() != VisitState.PLANNED);
        if (!complete && before.state() != VisitState.PLANNED) {
            jdbc.sql("update visits.visit set state = 'planned' where id = ?")
                    .param(id.value())
                    .update();
        }
        access.openings().close(id);
        access.openings()
                .open(carers.stream()
                        .map(carer -> new Openings.Opening(id, carer, before.person(), start, end))
                        .toList());
        here.audit().wrote("visit.move", new EvidenceRef("visits.visit", id.value()), Optional.of(before.person()));
    }

    private void write(Visit before, Instant start, Instant end, List<CarerId> carers) {
        var caller = here.callers().current();
        var now = VisitRows.utc(here.clock().instant());
        var id = before.id().value();
        jdbc.sql("update visits.visit set planned_start = ?, planned_end = ? where id = ?")
                .params(VisitRows.utc(start), VisitRows.utc(end), id)
                .update();
        jdbc.sql("""
                        update visits.visit_carer set assigned = carer_id = any (?), planned_start = ?, planned_end = ?
                        where visit_id = ?
                        """)
                .param(VisitRows.ids(carers, CarerId::value))
                .param(VisitRows.utc(start))
                .param(VisitRows.utc(end))
                .param(id)
                .update();
        jdbc.sql("""
                        insert into visits.visit_carer (visit_id, carer_id, organisation_id, person_id, planned_start, planned_end,
                            recorded_at, recorded_by)
                        select ?, carer, ?, ?, ?, ?, ?, ? from unnest(?) carer on conflict (visit_id, carer_id) do nothing
                        """)
                .param(id)
                .param(caller.organisation().value())
                .param(before.person().value())
                .param(VisitRows.utc(start))
                .param(VisitRows.utc(end))
                .param(now)
                .param(caller.actor().value())
                .param(carers.stream().map(CarerId::value).toArray(UUID[]::new))
                .update();
    }

    List<VisitChange> changes(DateRange days) {
        return changes.of(days);
    }
}
