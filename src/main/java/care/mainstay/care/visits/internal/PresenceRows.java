package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Presence;
import care.mainstay.care.visits.WhoCame;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who came from the versions of records, not from what the rota says now. */
@Repository
class PresenceRows implements WhoCame {

    /** The version that stood: the highest written down by then. */
    private static final String STOOD = """
            cross join lateral (
                select r.ending, r.attended, r.recorded_at from visits.visit_record r
                where r.visit_id = v.id and r.recorded_at <= ? order by r.version desc limit 1) r
            """;

    private static final String CARE_WAS_GIVEN =
            "r.ending in ('completed', 'cut-short', 'partly-double-handed', 'delivered-unlogged') and r.attended <> '[]'";

    private final JdbcClient jdbc;

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, List<Presence>> made(
            OrganisationId provider, Collection<PersonId> people, DateRange days, Instant recordedBy) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var unasked = unasked(people, days);
        return jdbc
                .sql("""
                        select v.id, v.person_id, v.planned_day, v.planned_start, r.attended, r.recorded_at
                        from visits.visit v
                        """ + STOOD + """
                        where v.person_id = any (?) and v.planned_day >= ? and v.planned_day < ? and v.organisation_id = ?
                          and
                        """ + CARE_WAS_GIVEN)
                .param(VisitRows.utc(recordedBy))
                .param(VisitRows.ids(people, PersonId::value))
                .param(days.from())
                .param(days.until())
                .param(provider.value())
                .query((row, number) -> made(row, provider, unasked))
                .list()
                .stream()
                .sorted(Comparator.comparing(Presence::day)
                        .thenComparing(Presence::arrived)
                        .thenComparing(visit -> visit.visit().value()))
                .collect(Collectors.groupingBy(Presence::person));
    }

    private static Presence made(ResultSet row, OrganisationId provider, Map<VisitId, Set<CarerId>> unasked)
            throws SQLException {
        var visit = new VisitId(row.getObject("id", UUID.class));
        var attended = RecordJson.attended(row.getString("attended"));
        var carers = attended.stream().map(Attendance::carer).collect(Collectors.toSet());
        return new Presence(
                visit,
                provider,
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("planned_day", LocalDate.class),
                VisitRows.instant(row, "planned_start").orElseThrow(),
                attended.stream()
                        .map(Attendance::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                carers,
                unasked.getOrDefault(visit, Set.of()).stream().noneMatch(carers::contains),
                VisitRows.instant(row, "recorded_at").orElseThrow());
    }

    /** Who was not, or no longer, to come: they are seldom, and a visit that is over is not given to anybody else. */
    private Map<VisitId, Set<CarerId>> unasked(Collection<PersonId> people, DateRange days) {
        var unasked = new HashMap<VisitId, Set<CarerId>>();
        jdbc.sql("""
                        select visit_id, carer_id from visits.visit_carer
                        where person_id = any (?) and planned_start >= ? and planned_start < ? and not assigned
                        """)
                .param(VisitRows.ids(people, PersonId::value))
                .param(from(days.from()))
                .param(from(days.until().plusDays(1)))
                .query(row -> {
                    unasked.computeIfAbsent(new VisitId(row.getObject(1, UUID.class)), visit -> new HashSet<>())
                            .add(new CarerId(row.getObject(2, UUID.class)));
                });
        return unasked;
    }

    private static OffsetDateTime from(LocalDate day) {
        return VisitRows.utc(day.atStartOfDay(LondonTime.ZONE).toInstant());
    }

    private record Pair(PersonId person, CarerId carer) {}

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Map<CarerId, LocalDate>> firstCame(Map<PersonId, Set<CarerId>> carers, Instant recordedBy) {
        var pairs = new ArrayList<Pair>();
        carers.forEach((person, theirs) -> theirs.forEach(carer -> pairs.add(new Pair(person, carer))));
        var first = new HashMap<PersonId, Map<CarerId, LocalDate>>();
        if (pairs.isEmpty()) {
            return first;
        }
        // each pair looks for its own first visit in the order of days, and stops there
        new Columns<>(jdbc.sql("""
                        select pair.person, pair.carer, came.day
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as pair (person, carer) cross join lateral (
                            select v.planned_day as day
                            from visits.visit_carer c join visits.visit v on v.id = c.visit_id
                        """ + STOOD + """
                            where c.person_id = pair.person and c.carer_id = pair.carer
                              and r.attended @> jsonb_build_array(jsonb_build_object('carer', pair.carer))
                              and
                        """ + CARE_WAS_GIVEN + """
                            order by c.planned_start limit 1) came
                        """), pairs)
                .with(Pair::person)
                .with(Pair::carer)
                .same(recordedBy)
                .statement()
                .query(row -> {
                    first.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), person -> new HashMap<>())
                            .put(new CarerId(row.getObject(2, UUID.class)), row.getObject(3, LocalDate.class));
                });
        return first;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> begun(OrganisationId provider, Collection<PersonId> people, Instant recordedBy) {
        var begun = new HashMap<PersonId, LocalDate>();
        if (people.isEmpty()) {
            return begun;
        }
        jdbc.sql("""
                        select one.person, made.day from unnest(?) as one (person) cross join lateral (
                            select v.planned_day as day from visits.visit v
                        """ + STOOD + """
                            where v.person_id = one.person and v.organisation_id = ? and
                        """ + CARE_WAS_GIVEN + """
                            order by v.planned_day limit 1) made
                        """)
                .param(VisitRows.ids(people, PersonId::value))
                .param(VisitRows.utc(recordedBy))
                .param(provider.value())
                .query(row -> {
                    begun.put(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
                });
        return begun;
    }
}
