package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Wanted;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads visits with their carers. Called within a transaction of one of the services. */
@Repository
class VisitRows {

    private static final String SELECT = """
            select v.id, v.organisation_id, v.person_id, v.planned_day, v.planned_start, v.planned_end, v.carers_needed,
                   v.purpose, v.label, v.state, v.checked_in_at, v.source_system, v.source_reference,
                   v.earliest_start, v.latest_start, v.time_critical, v.skills, v.version,
                   array(select c.carer_id from visits.visit_carer c
                         where c.visit_id = v.id and c.assigned order by c.recorded_at, c.carer_id) as carers
            from visits.visit v
            """;

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql(SELECT + "where v.id = ?")
                .param(id.value())
                .query(VisitRows::visit)
                .optional();
    }

    /** Visits the caller may change, held until the transaction ends, always in the same order. */
    List<Visit> hold(Collection<VisitId> ids) {
        return jdbc.sql(SELECT + "where v.id = any (?) order by v.id for no key update of v")
                .param(ids(ids, VisitId::value))
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> forPerson(PersonId person, DateRange days) {
        return jdbc.sql(SELECT + """
                        where v.person_id = ? and v.planned_day >= ? and v.planned_day < ? order by v.planned_start, v.id
                        """)
                .params(person.value(), days.from(), days.until())
                .query(VisitRows::visit)
                .list();
    }

    /** By when they begin, which is on the day or in the night after it: so a carer's own few are found, not everybody's. */
    List<Visit> forCarer(CarerId carer, LocalDate day) {
        return jdbc.sql(SELECT + """
                        where v.planned_day = ? and v.id = any (array(
                            select mine.visit_id from visits.visit_carer mine
                            where mine.carer_id = ? and mine.assigned and mine.planned_start >= ? and mine.planned_start < ?))
                        order by v.planned_start, v.id
                        """)
                .params(
                        day,
                        carer.value(),
                        utc(day.minusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()),
                        utc(day.plusDays(3).atStartOfDay(LondonTime.ZONE).toInstant()))
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> onDay(OrganisationId keeper, LocalDate day) {
        return jdbc.sql(SELECT + "where v.organisation_id = ? and v.planned_day = ? order by v.planned_start, v.id")
                .params(keeper.value(), day)
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> onDays(OrganisationId keeper, DateRange days) {
        return jdbc.sql(SELECT + """
                        where v.organisation_id = ? and v.planned_day >= ? and v.planned_day < ?
                        order by v.planned_start, v.id
                        """)
                .params(keeper.value(), days.from(), days.until())
                .query(VisitRows::visit)
                .list();
    }

    /** Visits that should have begun by a moment and of which nothing has been heard, from a day on. */
    List<Visit> awaited(OrganisationId keeper, LocalDate from, Instant startedBefore) {
        return jdbc.sql(SELECT + """
                        where v.organisation_id = ? and v.state in ('planned', 'published', 'travelling')
                          and v.planned_start < ? and v.planned_day >= ?
                        order by v.planned_start, v.id
                        """)
                .params(keeper.value(), utc(startedBefore), from)
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> all(Collection<VisitId> ids) {
        return jdbc.sql(SELECT + "where v.id = any (?)")
                .param(ids(ids, VisitId::value))
                .query(VisitRows::visit)
                .list();
    }

    Optional<VisitId> bySource(OrganisationId keeper, SourceReference source) {
        return jdbc.sql("""
                        select id from visits.visit
                        where organisation_id = ? and source_system = ? and source_reference = ?
                        """)
                .params(keeper.value(), source.system(), source.reference())
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        var source = Optional.ofNullable(row.getString("source_system"));
        var reference = Optional.ofNullable(row.getString("source_reference"));
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("planned_day", LocalDate.class),
                instant(row, "planned_start").orElseThrow(),
                instant(row, "planned_end").orElseThrow(),
                Arrays.stream((UUID[]) row.getArray("carers").getArray())
                        .map(CarerId::new)
                        .toList(),
                row.getInt("carers_needed"),
                row.getString("purpose"),
                Optional.ofNullable(row.getString("label")),
                VisitState.ofCode(row.getString("state")),
                instant(row, "checked_in_at"),
                source.flatMap(system -> reference.map(name -> new SourceReference(system, name))),
                wanted(row),
                row.getInt("version"));
    }

    private static Optional<Wanted> wanted(ResultSet row) throws SQLException {
        var earliest = instant(row, "earliest_start");
        if (earliest.isEmpty()) {
            return Optional.empty();
        }
        var skills = row.getArray("skills");
        return Optional.of(new Wanted(
                earliest.get(),
                instant(row, "latest_start").orElseThrow(),
                row.getBoolean("time_critical"),
                skills == null
                        ? Set.of()
                        : Arrays.stream((String[]) skills.getArray())
                                .map(Skill::ofCode)
                                .collect(Collectors.toSet())));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Bound as what they are: PostgreSQL 15 searches no index by texts that it has to read as ids. */
    static <T> UUID[] ids(Collection<T> named, Function<T, UUID> id) {
        return named.stream().map(id).toArray(UUID[]::new);
    }
}
