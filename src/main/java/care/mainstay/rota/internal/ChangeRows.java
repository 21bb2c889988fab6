package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.CarerNotice;
import care.mainstay.rota.CarerNotice.What;
import care.mainstay.rota.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed, and what carers were told of it. */
@Repository
class ChangeRows {

    private static final int MOST = 500;

    private static final String CHANGE = """
            select visit_id, person_id, day, starts_at, carers_before, carers_after, was_sent, is_sent, recorded_at,
                   recorded_by
            from rota.change
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    ChangeRows(JdbcClient jdbc, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    /** A visit as it was, as it is, and the proposal it came from. */
    record Changed(Visit before, Visit after, Optional<UUID> proposal) {}

    void write(Changed changed) {
        jdbc.sql("""
                        insert into rota.change (id, visit_id, organisation_id, person_id, proposal_id, day, starts_at,
                            carers_before, carers_after, was_sent, is_sent, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(changed.before().id().value())
                .param(callers.current().organisation().value())
                .param(changed.before().person().value())
                .param(changed.proposal().orElse(null))
                .param(changed.after().day())
                .param(utc(changed.after().start()))
                .param(ids(changed.before().carers()))
                .param(ids(changed.after().carers()))
                .param(isSent(changed.before()))
                .param(isSent(changed.after()))
                .param(now())
                .param(callers.current().actor().value())
                .update();
        tell(changed);
    }

    /** Carers hear of what they were sure of, and of what they can be sure of now. */
    private void tell(Changed changed) {
        Visit before = changed.before();
        Visit after = changed.after();
        for (CarerId carer : before.carers()) {
            boolean stays = after.carers().contains(carer);
            if (isSent(before) && !stays) {
                tell(carer, What.TAKEN_OFF, before);
            } else if (isSent(before) && !isSent(after)) {
                tell(carer, What.TAKEN_BACK, before);
            }
        }
        for (CarerId carer : after.carers()) {
            boolean isNews = !before.carers().contains(carer) || !isSent(before);
            if (isSent(after) && isNews) {
                tell(carer, What.GIVEN, after);
            }
        }
    }

    private void tell(CarerId carer, What what, Visit visit) {
        jdbc.sql("""
                        insert into rota.carer_notice (id, organisation_id, carer_id, visit_id, what, day, starts_at,
                            ends_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        callers.current().organisation().value(),
                        carer.value(),
                        visit.id().value(),
                        what.code(),
                        visit.day(),
                        utc(visit.start()),
                        utc(visit.end()),
                        now(),
                        callers.current().actor().value())
                .update();
    }

    static boolean isSent(Visit visit) {
        return visit.state() != VisitState.PLANNED;
    }

    List<Change> of(DateRange days) {
        return jdbc.sql(CHANGE + """
                        where organisation_id = ? and day >= ? and day < ? order by recorded_at desc, id desc limit ?
                        """)
                .params(callers.current().organisation().value(), days.from(), days.until(), MOST)
                .query(ChangeRows::change)
                .list();
    }

    List<Change> of(PersonId person, DateRange days) {
        return jdbc.sql(CHANGE + """
                        where person_id = ? and day >= ? and day < ? and was_sent
                        order by recorded_at desc, id desc limit ?
                        """)
                .params(person.value(), days.from(), days.until(), MOST)
                .query(ChangeRows::change)
                .list();
    }

    Optional<Change> latest(VisitId visit) {
        return jdbc.sql(CHANGE + "where visit_id = ? order by recorded_at desc, id desc limit 1")
                .param(visit.value())
                .query(ChangeRows::change)
                .optional();
    }

    List<CarerNotice> told(CarerId carer, LocalDate from) {
        return jdbc.sql("""
                        select id, visit_id, what, day, starts_at, ends_at, recorded_at, seen_at from rota.carer_notice
                        where carer_id = ? and day >= ? order by recorded_at desc, starts_at, id limit ?
                        """)
                .params(carer.value(), from, MOST)
                .query((row, i) -> new CarerNotice(
                        row.getObject("id", UUID.class),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        What.ofCode(row.getString("what")),
                        row.getObject("day", LocalDate.class),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        instant(row, "recorded_at"),
                        Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    void seen(CarerId carer) {
        jdbc.sql("update rota.carer_notice set seen_at = ? where carer_id = ? and seen_at is null")
                .params(now(), carer.value())
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                instant(row, "starts_at"),
                carers(row, "carers_before"),
                carers(row, "carers_after"),
                row.getBoolean("was_sent"),
                row.getBoolean("is_sent"),
                instant(row, "recorded_at"),
                new UserId(row.getObject("recorded_by", UUID.class)));
    }

    static List<CarerId> carers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(CarerId::new)
                .toList();
    }

    static UUID[] ids(Collection<CarerId> carers) {
        return carers.stream().map(CarerId::value).toArray(UUID[]::new);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
