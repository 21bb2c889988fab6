package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.NewAbsence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away when, and what was said of it before. */
@Component
class AbsenceRows {

    private static final String SELECT = """
            select id, carer_id, kind, from_day, until_day, known_at, changed_at, changed_by, taken_back
            from workforce.absence
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;

    AbsenceRows(JdbcTemplate jdbc, Callers callers, InstantSource clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.callers = callers;
        this.clock = clock;
    }

    void insert(AbsenceId id, NewAbsence absence) {
        var caller = callers.current();
        var now = now();
        jdbc.sql("""
                        insert into workforce.absence (id, carer_id, organisation_id, kind, from_day, until_day, known_at,
                            recorded_at, recorded_by, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(absence.carer().value())
                .param(caller.organisation().value())
                .param(absence.kind().code())
                .param(absence.from())
                .param(absence.until().orElse(null))
                .param(absence.knownAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(now))
                .param(now)
                .param(caller.actor().value())
                .param(now)
                .param(caller.actor().value())
                .update();
    }

    /** Writes the present days, and keeps those it said before. */
    void rewrite(AbsenceId id, LocalDate from, Optional<LocalDate> until, boolean takenBack) {
        jdbc.sql("""
                        insert into workforce.absence_before (absence_id, version, carer_id, organisation_id, from_day, until_day,
                            changed_at, changed_by)
                        select id, version, carer_id, organisation_id, from_day, until_day, changed_at, changed_by
                        from workforce.absence where id = ?
                        """).param(id.value()).update();
        jdbc.sql("""
                        update workforce.absence set from_day = ?, until_day = ?, taken_back = ?, version = version + 1,
                            changed_at = ?, changed_by = ?
                        where id = ?
                        """)
                .param(from)
                .param(until.orElse(null))
                .param(takenBack)
                .param(now())
                .param(callers.current().actor().value())
                .param(id.value())
                .update();
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, i) -> absence(row))
                .optional();
    }

    Set<AbsenceId> known(Collection<AbsenceId> ids) {
        return jdbc
                .sql("select id from workforce.absence where id = any (?)")
                .param(ids.stream().map(AbsenceId::value).toArray(UUID[]::new))
                .query((row, i) -> new AbsenceId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Absence> before(AbsenceId id) {
        return jdbc.sql("""
                        select a.id, a.carer_id, a.kind, b.from_day, b.until_day, a.known_at, b.changed_at, b.changed_by,
                            false as taken_back
                        from workforce.absence_before b join workforce.absence a on a.id = b.absence_id
                        where b.absence_id = ? order by b.version desc
                        """).param(id.value()).query((row, i) -> absence(row)).list();
    }

    List<Absence> among(DateRange days) {
        return jdbc.sql(SELECT + """
                        where not taken_back and from_day < ? and (until_day is null or until_day >= ?)
                        order by from_day, carer_id, id
                        """)
                .params(days.until(), days.from())
                .query((row, i) -> absence(row))
                .list();
    }

    List<Absence> of(CarerId carer) {
        return jdbc.sql(SELECT + "where carer_id = ? order by from_day desc, changed_at desc, id")
                .param(carer.value())
                .query((row, i) -> absence(row))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new AbsenceId(row.getObject("id", UUID.class)),
                new CarerId(row.getObject("carer_id", UUID.class)),
                AbsenceKind.ofCode(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("changed_by", UUID.class)),
                row.getBoolean("taken_back"));
    }
}
