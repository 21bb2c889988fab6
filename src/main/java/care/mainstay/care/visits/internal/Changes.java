package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitChange;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed about planned visits: added to, and told of once. */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final Here here;

    Changes(JdbcClient jdbc, Here here) {
        this.jdbc = jdbc;
        this.here = here;
    }

    /**
     * Keeps that a visit changed, and gives it its next version.
     *
     * @param before as it was; held by the caller
     * @param told whether those concerned see it at once
     */
    void add(Visit before, Instant start, List<CarerId> carers, WhyChanged why, boolean told) {
        var caller = here.callers().current();
        var now = VisitRows.utc(here.clock().instant());
        jdbc.sql("update visits.visit set version = version + 1 where id = ?")
                .param(before.id().value())
                .update();
        jdbc.sql("""
                        insert into visits.visit_change (id, visit_id, organisation_id, person_id, planned_day, version,
                            start_before, start_after, carers_before, carers_after, reason, was_published, told_at,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(here.ids().next())
                .param(before.id().value())
                .param(caller.organisation().value())
                .param(before.person().value())
                .param(before.day())
                .param(before.version() + 1)
                .param(VisitRows.utc(before.start()))
                .param(VisitRows.utc(start))
                .param(VisitRows.ids(before.carers(), CarerId::value))
                .param(VisitRows.ids(carers, CarerId::value))
                .param(why.code())
                .param(before.state() != VisitState.PLANNED)
                .param(told ? now : null)
                .param(now)
                .param(caller.actor().value())
                .update();
    }

    /** Those concerned see these visits now as they are. */
    void told(Collection<UUID> visits) {
        jdbc.sql("update visits.visit_change set told_at = ? where told_at is null and visit_id = any (?)")
                .param(VisitRows.utc(here.clock().instant()))
                .param(visits.toArray(UUID[]::new))
                .update();
    }

    List<VisitChange> of(DateRange days) {
        return jdbc.sql("""
                        select visit_id, person_id, planned_day, version, start_before, start_after, carers_before, carers_after,
                            reason, was_published, told_at, recorded_at, recorded_by
                        from visits.visit_change
                        where organisation_id = ? and planned_day >= ? and planned_day < ? order by recorded_at, id
                        """)
                .params(here.callers().current().organisation().value(), days.from(), days.until())
                .query((row, i) -> change(row))
                .list();
    }

    private static VisitChange change(ResultSet row) throws SQLException {
        return new VisitChange(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("planned_day", LocalDate.class),
                row.getInt("version"),
                plan(row, "before"),
                plan(row, "after"),
                WhyChanged.ofCode(row.getString("reason")),
                row.getBoolean("was_published"),
                VisitRows.instant(row, "recorded_at").orElseThrow(),
                new UserId(row.getObject("recorded_by", UUID.class)),
                VisitRows.instant(row, "told_at"));
    }

    private static VisitChange.Plan plan(ResultSet row, String when) throws SQLException {
        return new VisitChange.Plan(
                VisitRows.instant(row, "start_" + when).orElseThrow(),
                Arrays.stream((UUID[]) row.getArray("carers_" + when).getArray())
                        .map(CarerId::new)
                        .toList());
    }
}
