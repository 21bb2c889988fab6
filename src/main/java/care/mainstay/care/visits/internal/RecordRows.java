package care.mainstay.care.visits.internal;

import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.DeliveredVisit;
import care.mainstay.care.visits.Device;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.VisitTally;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads and writes how visits went. Called within a transaction of one of the services. */
@Repository
class RecordRows {

    private static final String COLUMNS = """
            r.id, r.visit_id, r.version, r.correction, r.ending, r.attended, r.tasks, r.observed, r.note, r.why, r.device,
            r.device_clock, r.recorded_at, r.recorded_by, t.note as team_note
            from visits.visit_record r left join visits.visit_team_note t on t.record_id = r.id
            """;

    private static final String ENDED = """
            update visits.visit v set state = ended.state, checked_in_at = null
            from unnest(cast(? as uuid[]), cast(? as text[])) as ended (id, state) where v.id = ended.id
            """;

    private static final String CAME = """
            insert into visits.visit_carer (visit_id, carer_id, person_id, planned_start, planned_end, assigned,
                came_from, came_until, recorded_at, recorded_by, organisation_id)
            select new.visit, new.carer, new.person, new.start, new.ends, false, new.came_from, new.came_until, new.at,
                new.by, ?
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]),
                cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                cast(? as uuid[])) as new (visit, carer, person, start, ends, came_from, came_until, at, by)
            on conflict (visit_id, carer_id) do update
                set came_from = excluded.came_from, came_until = excluded.came_until
            """;

    private final JdbcClient jdbc;
    private final Here here;

    RecordRows(JdbcClient jdbc, Here here) {
        this.jdbc = jdbc;
        this.here = here;
    }

    /** Visits that already have a record under one of these entry keys. */
    Map<String, VisitId> byEntryKey(List<String> keys) {
        var known = new HashMap<String, VisitId>();
        jdbc.sql("""
                        select entry_key, visit_id from visits.visit_record
                        where organisation_id = ? and entry_key = any (cast(? as text[]))
                        """)
                .param(here.callers().current().organisation().value())
                .param(keys.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new VisitId(row.getObject(2, UUID.class)));
                });
        return known;
    }

    Map<VisitId, RecordedVisit> standing(Collection<VisitId> visits) {
        var standing = new HashMap<VisitId, RecordedVisit>();
        if (!visits.isEmpty()) {
            jdbc.sql("select distinct on (r.visit_id) " + COLUMNS
                            + "where r.visit_id = any (?) order by r.visit_id, r.version desc")
                    .param(VisitRows.ids(visits, VisitId::value))
                    .query(row -> {
                        standing.put(new VisitId(row.getObject("visit_id", UUID.class)), recorded(row, 0));
                    });
        }
        return standing;
    }

    List<RecordedVisit> history(VisitId visit) {
        return jdbc.sql("select " + COLUMNS + "where r.visit_id = ? order by r.version desc")
                .param(visit.value())
                .query(RecordRows::recorded)
                .list();
    }

    /** Where these carers were, by the records that stand, around the times of these records. */
    Clashes actual(Collection<CarerId> carers, List<VisitRecord> records) {
        var clashes = new Clashes();
        var times =
                records.stream().flatMap(record -> record.attended().stream()).toList();
        if (carers.isEmpty() || times.isEmpty()) {
            return clashes;
        }
        jdbc.sql("""
                        select carer_id, visit_id, came_from, came_until from visits.visit_carer
                        where carer_id = any (?) and came_from > ? and came_from < ?
                        """)
                .param(VisitRows.ids(carers, CarerId::value))
                .param(VisitRows.utc(times.stream()
                        .map(Attendance::from)
                        .min(Instant::compareTo)
                        .orElseThrow()
                        .minus(VisitRules.LONGEST)))
                .param(VisitRows.utc(times.stream()
                        .map(Attendance::until)
                        .max(Instant::compareTo)
                        .orElseThrow()))
                .query(row -> {
                    clashes.add(
                            new CarerId(row.getObject(1, UUID.class)),
                            new Clashes.Stay(
                                    new VisitId(row.getObject(2, UUID.class)),
                                    VisitRows.instant(row, "came_from").orElseThrow(),
                                    VisitRows.instant(row, "came_until").orElseThrow()));
                });
        return clashes;
    }

    /** Writes records of visits that were there before, and what they make of those visits. */
    void write(List<Recording.Accepted> accepted) {
        insert(accepted);
        came(accepted);
    }

    /** Writes records of visits written just now, and nothing of those but who came without having been asked to. */
    void writeWithVisits(List<Recording.Accepted> accepted) {
        insert(accepted);
        present(
                accepted.stream()
                        .flatMap(one -> one.record().attended().stream()
                                .filter(there -> !one.visit().carers().contains(there.carer()))
                                .map(there -> new Presence(one, there)))
                        .toList(),
                List.of());
    }

    private void insert(List<Recording.Accepted> accepted) {
        var organisation = here.callers().current().organisation().value();
        new Columns<>(jdbc.sql("""
                        insert into visits.visit_record (id, visit_id, person_id, version, correction, ending, minutes, attended,
                            tasks, observed, note, why, device, device_clock, entry_key, recorded_at, recorded_by, organisation_id)
                        select new.*, ? from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]),
                            cast(? as text[]), cast(? as text[]), cast(? as integer[]), cast(? as jsonb[]), cast(? as jsonb[]),
                            cast(? as jsonb[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                            cast(? as text[]), cast(? as timestamptz[]), cast(? as uuid[])) new
                        """), accepted)
                .same(organisation)
                .with(Recording.Accepted::id)
                .with(one -> one.visit().id())
                .with(one -> one.visit().person())
                .with(Recording.Accepted::version)
                .with(Recording.Accepted::correction)
                .with(one -> one.record().ending().code())
                .with(one -> one.record().attended().stream()
                        .mapToInt(Attendance::minutes)
                        .sum())
                .with(one -> RecordJson.attended(one.record().attended()))
                .with(one -> RecordJson.tasks(one.record().tasks()))
                .with(one -> RecordJson.observed(one.observed()))
                .with(one -> isForTeam(one) ? "" : one.record().note().words())
                .with(one -> one.record().why().strip())
                .with(one -> one.record().device().map(Device::name).orElse(null))
                .with(one -> one.record().device().map(Device::clock).orElse(null))
                .with(one -> one.record().entryKey())
                .with(one -> one.recorded().at())
                .with(one -> one.recorded().by())
                .statement()
                .update();
        var forTeam = accepted.stream().filter(RecordRows::isForTeam).toList();
        if (!forTeam.isEmpty()) {
            new Columns<>(jdbc.sql("""
                            insert into visits.visit_team_note (record_id, person_id, note, recorded_at, recorded_by, organisation_id)
                            select new.*, ? from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
                                cast(? as timestamptz[]), cast(? as uuid[])) new
                            """), forTeam)
                    .same(organisation)
                    .with(Recording.Accepted::id)
                    .with(one -> one.visit().person())
                    .with(one -> one.record().note().words())
                    .with(one -> one.recorded().at())
                    .with(one -> one.recorded().by())
                    .statement()
                    .update();
        }
        var first = accepted.get(0);
        here.audit()
                .wrote(
                        accepted.size() > 1
                                ? "visit.record-many"
                                : first.version() > 1 ? "visit.correct" : "visit.record",
                        new EvidenceRef("visits.visit", first.visit().id().value()),
                        accepted.size() > 1
                                ? Optional.empty()
                                : Optional.of(first.visit().person()));
    }

    /** Ends the visits, and writes who came by the records that now stand, in place of who came by those before. */
    private void came(List<Recording.Accepted> accepted) {
        var corrected = accepted.stream().filter(one -> one.version() > 1).toList();
        if (!corrected.isEmpty()) {
            jdbc.sql("""
                            update visits.visit_carer set came_from = null, came_until = null
                            where visit_id = any (?) and came_from is not null
                            """)
                    .param(VisitRows.ids(corrected, one -> one.visit().id().value()))
                    .update();
        }
        present(
                accepted.stream()
                        .flatMap(one -> one.record().attended().stream().map(there -> new Presence(one, there)))
                        .toList(),
                accepted);
    }

    /** Ends these visits, and writes who came. */
    private void present(List<Presence> present, List<Recording.Accepted> ended) {
        if (present.isEmpty()) {
            if (!ended.isEmpty()) {
                ending(jdbc.sql(ENDED), ended).update();
            }
            return;
        }
        // one statement, because most records are written one by one, each as quickly as can be
        var statement =
                ended.isEmpty() ? jdbc.sql(CAME) : ending(jdbc.sql("with ended as (" + ENDED + ")" + CAME), ended);
        new Columns<>(statement, present)
                .same(here.callers().current().organisation().value())
                .with(there -> there.one().visit().id())
                .with(there -> there.there().carer())
                .with(there -> there.one().visit().person())
                .with(there -> there.one().visit().start())
                .with(there -> there.one().visit().end())
                .with(there -> there.there().from())
                .with(there -> there.there().until())
                .with(there -> there.one().recorded().at())
                .with(there -> there.one().recorded().by())
                .statement()
                .update();
    }

    private static StatementSpec ending(StatementSpec statement, List<Recording.Accepted> ended) {
        return new Columns<>(statement, ended)
                .with(one -> one.visit().id())
                .with(one -> one.record().ending().code())
                .statement();
    }

    private record Presence(Recording.Accepted one, Attendance there) {}

    List<DeliveredVisit> delivered(Collection<PersonId> people, DateRange days, Instant recordedBy) {
        return jdbc.sql("""
                        select distinct on (r.visit_id) r.visit_id, r.id, v.organisation_id, v.person_id, v.planned_day, r.ending,
                            v.carers_needed,
                            cast(extract(epoch from v.planned_end - v.planned_start) as integer) / 60 * v.carers_needed as planned,
                            r.minutes, case when v.carers_needed > 1 then r.attended end as attended,
                            r.version, r.recorded_by, r.recorded_at
                        from visits.visit v join visits.visit_record r on r.visit_id = v.id
                        where v.person_id = any (?) and v.planned_day >= ? and v.planned_day < ?
                          and r.recorded_at <= ?
                        order by r.visit_id, r.version desc
                        """)
                .param(VisitRows.ids(people, PersonId::value))
                .param(days.from())
                .param(days.until())
                .param(VisitRows.utc(recordedBy))
                .query((row, number) -> new DeliveredVisit(
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("planned_day", LocalDate.class),
                        VisitState.ofCode(row.getString("ending")),
                        row.getInt("carers_needed"),
                        row.getInt("planned"),
                        row.getInt("minutes"),
                        minutesEach(row.getString("attended")),
                        row.getInt("version") - 1,
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        VisitRows.instant(row, "recorded_at").orElseThrow()))
                .list();
    }

    private static List<Integer> minutesEach(@Nullable String attended) {
        return attended == null
                ? List.of()
                : RecordJson.attended(attended).stream()
                        .collect(Collectors.groupingBy(Attendance::carer, Collectors.summingInt(Attendance::minutes)))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    private static final String STANDING = """
            from (select distinct on (r.visit_id) r.minutes, r.tasks
                  from visits.visit v join visits.visit_record r on r.visit_id = v.id
                  where v.person_id = ? and v.planned_day >= ? and v.planned_day < ?
                  order by r.visit_id, r.version desc) standing
            """;

    VisitTally tally(PersonId person, DateRange days) {
        var byState = new EnumMap<VisitState, Integer>(VisitState.class);
        jdbc.sql("""
                        select state, count(*) from visits.visit
                        where person_id = ? and planned_day >= ? and planned_day < ? group by state
                        """).params(person.value(), days.from(), days.until()).query(row -> {
            byState.put(VisitState.ofCode(row.getString(1)), row.getInt(2));
        });
        int minutes = jdbc.sql("select coalesce(sum(minutes), 0) " + STANDING)
                .params(person.value(), days.from(), days.until())
                .query(Integer.class)
                .single();
        var undone = new HashMap<TaskId, Integer>();
        jdbc.sql("select task ->> 'task', count(*) " + STANDING + """
                        cross join jsonb_array_elements(standing.tasks) task where task -> 'done' = 'false' group by 1
                        """)
                .params(person.value(), days.from(), days.until())
                .query(row -> {
                    undone.put(TaskId.parse(row.getString(1)), row.getInt(2));
                });
        return new VisitTally(byState, minutes, undone);
    }

    private static boolean isForTeam(Recording.Accepted one) {
        return one.record().note().forWhom() == VisitNote.Readers.CARE_TEAM_ONLY
                && !one.record().note().isEmpty();
    }

    private static RecordedVisit recorded(ResultSet row, int number) throws SQLException {
        var forTeam = Optional.ofNullable(row.getString("team_note"))
                .map(words -> new VisitNote(words, VisitNote.Readers.CARE_TEAM_ONLY));
        var clock = VisitRows.instant(row, "device_clock");
        return new RecordedVisit(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("correction"),
                VisitState.ofCode(row.getString("ending")),
                RecordJson.attended(row.getString("attended")),
                RecordJson.tasks(row.getString("tasks")),
                RecordJson.observed(row.getString("observed")),
                forTeam.orElse(VisitNote.of(row.getString("note"))),
                row.getString("why"),
                Optional.ofNullable(row.getString("device"))
                        .flatMap(name -> clock.map(moment -> new Device(name, moment))),
                new Recorded(
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        VisitRows.instant(row, "recorded_at").orElseThrow()));
    }
}
