package care.mainstay.care.visits.internal;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.SourceReference;
import care.mainstay.care.visits.Taken;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Wanted;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes planned visits, any number by the same few statements. */
@Component
class Rota {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Persons persons;
    private final Openings openings;
    private final Here here;

    Rota(JdbcClient jdbc, Staff staff, Persons persons, Openings openings, Here here) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.persons = persons;
        this.openings = openings;
        this.here = here;
    }

    /** A visit with the id it will have. */
    record Row(VisitId id, NewVisit visit) {}

    /** A carer on a visit. */
    private record OnVisit(Row row, CarerId carer) {}

    /** Rows that have passed the rules and wait to be written, and what became of the others. */
    record Checked(List<Row> rows, List<Row> accepted, Map<Row, Taken> answered) {

        /** Once the accepted are written: what became of each row, in the order in which they came. */
        List<Taken> answers() {
            return rows.stream().map(answered::get).toList();
        }
    }

    List<Taken> plan(List<NewVisit> visits) {
        var checked = check(visits);
        answer(checked, write(checked.accepted(), Map.of()));
        return checked.answers();
    }

    Checked check(List<NewVisit> visits) {
        var rows = visits.stream()
                .map(visit -> new Row(
                        visit.id().orElseGet(() -> new VisitId(here.ids().next())), visit))
                .toList();
        var people = persons.names(visits.stream().map(NewVisit::person).collect(Collectors.toSet()));
        var deaths = persons.deaths(people.keySet());
        var assigned = visits.stream().flatMap(visit -> visit.carers().stream()).collect(Collectors.toSet());
        var carers = staff.of(assigned);
        staff.hold(assigned);
        var working = Staff.workingOn(carers);
        var planned = planned(assigned, visits);
        var before = before(rows);

        var taken = new HashMap<Row, Taken>();
        var accepted = new ArrayList<Row>();
        var named = new HashMap<SourceReference, VisitId>();
        for (var row : rows) {
            var known = Optional.ofNullable(before.get(row.id()))
                    .or(() -> row.visit().source().map(named::get));
            if (known.isPresent()) {
                taken.put(row, Taken.before(known.get()));
                continue;
            }
            var problems = new ArrayList<Problem>(unknown(row.visit(), people));
            problems.addAll(afterDeath(row.visit(), deaths));
            problems.addAll(VisitRules.problems(
                    row.visit(), row.id(), working.apply(row.visit().day()), planned));
            if (problems.isEmpty()) {
                row.visit()
                        .carers()
                        .forEach(carer -> planned.add(
                                carer,
                                new Clashes.Stay(
                                        row.id(),
                                        row.visit().start(),
                                        row.visit().end())));
                accepted.add(row);
                row.visit().source().ifPresent(source -> named.put(source, row.id()));
            } else {
                taken.put(row, Taken.refused(problems));
            }
        }
        return new Checked(rows, accepted, taken);
    }

    /** Says of the accepted rows what became of them, once it is known which were written. */
    void answer(Checked checked, Set<VisitId> written) {
        checked.accepted()
                .forEach(row -> checked.answered()
                        .putIfAbsent(
                                row,
                                written.contains(row.id())
                                        ? Taken.now(row.id())
                                        : Taken.before(twin(row).orElse(row.id()))));
    }

    private static List<Problem> afterDeath(NewVisit visit, Map<PersonId, LocalDate> deaths) {
        var died = deaths.get(visit.person());
        return died == null || !visit.day().isAfter(died)
                ? List.of()
                : List.of(new Problem(
                        "visits.person-has-died",
                        "day",
                        "The person died on " + InWords.date(died) + ", so no visit can be planned after that.",
                        "Maybe the day is wrong."));
    }

    private static List<Problem> unknown(NewVisit visit, Map<PersonId, PersonName> people) {
        return people.containsKey(visit.person())
                ? List.of()
                : List.of(new Problem(
                        "visits.person-unknown",
                        "person",
                        "The person to be visited is not among those you support.",
                        "Maybe the person has not been registered, or their referral has not been accepted."));
    }

    /**
     * Writes visits and their carers.
     *
     * @param recorded how those went that are over already; such a visit begins where its record ends it
     * @return those written; a visit that somebody else put there in the meantime is not
     */
    Set<VisitId> write(List<Row> rows, Map<VisitId, Recording.Accepted> recorded) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var caller = here.callers().current();
        var now = here.clock().instant();
        int count = new Columns<>(jdbc.sql("""
                        insert into visits.visit (id, person_id, planned_day, planned_start, planned_end, carers_needed, purpose,
                            label, state, source_system, source_reference, earliest_start, latest_start, time_critical, skills,
                            organisation_id, recorded_at, recorded_by)
                        select id, person, day, start, finish, carers, purpose, label, state, system, reference, earliest, latest,
                            critical, cast(skills as text[]), ?, ?, ?
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]),
                            cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as smallint[]), cast(? as text[]),
                            cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                            cast(? as timestamptz[]), cast(? as boolean[]), cast(? as text[]))
                            as new (id, person, day, start, finish, carers, purpose, label, state, system, reference, earliest,
                                latest, critical, skills)
                        on conflict do nothing
                        """), rows)
                .same(caller.organisation().value())
                .same(now)
                .same(caller.actor().value())
                .with(Row::id)
                .with(row -> row.visit().person())
                .with(row -> row.visit().day())
                .with(row -> row.visit().start())
                .with(row -> row.visit().end())
                .with(row -> row.visit().carersNeeded())
                .with(row -> row.visit().purpose().strip())
                .with(row -> row.visit().label().orElse(null))
                .with(row -> state(row, recorded).code())
                .with(row -> row.visit().source().map(SourceReference::system).orElse(null))
                .with(row ->
                        row.visit().source().map(SourceReference::reference).orElse(null))
                .with(row -> row.visit().wanted().map(Wanted::earliest).orElse(null))
                .with(row -> row.visit().wanted().map(Wanted::latest).orElse(null))
                .with(row -> row.visit().wanted().map(Wanted::critical).orElse(false))
                .with(row -> row.visit()
                        .wanted()
                        .filter(wanted -> !wanted.skills().isEmpty())
                        .map(Rota::skills)
                        .orElse(null))
                .statement()
                .update();
        var written = count == rows.size() ? ids(rows) : there(rows);
        var carers = rows.stream()
                .filter(row -> written.contains(row.id()))
                .flatMap(row -> row.visit().carers().stream().map(carer -> new OnVisit(row, carer)))
                .toList();
        if (!carers.isEmpty()) {
            writeCarers(carers, recorded, caller, now);
        }
        if (!written.isEmpty()) {
            var first = rows.stream()
                    .filter(row -> written.contains(row.id()))
                    .findFirst()
                    .orElseThrow();
            here.audit()
                    .wrote(
                            written.size() == 1 ? "visit.plan" : "visit.plan-many",
                            new EvidenceRef("visits.visit", first.id().value()),
                            written.size() == 1 ? Optional.of(first.visit().person()) : Optional.empty());
        }
        return written;
    }

    /** As PostgreSQL writes an array of words without blanks. */
    private static String skills(Wanted wanted) {
        return wanted.skills().stream().map(Skill::code).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static VisitState state(Row row, Map<VisitId, Recording.Accepted> recorded) {
        var over = Optional.ofNullable(recorded.get(row.id()));
        return over.map(accepted -> accepted.record().ending())
                .orElse(row.visit().published() ? VisitState.PUBLISHED : VisitState.PLANNED);
    }

    private void writeCarers(
            List<OnVisit> carers, Map<VisitId, Recording.Accepted> recorded, Caller caller, Instant now) {
        new Columns<>(jdbc.sql("""
                        insert into visits.visit_carer (visit_id, carer_id, person_id, planned_start, planned_end,
                            came_from, came_until, organisation_id, recorded_at, recorded_by)
                        select new.*, ?, ?, ? from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]),
                            cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                            cast(? as timestamptz[])) new
                        """), carers)
                .same(caller.organisation().value())
                .same(now)
                .same(caller.actor().value())
                .with(on -> on.row().id())
                .with(OnVisit::carer)
                .with(on -> on.row().visit().person())
                .with(on -> on.row().visit().start())
                .with(on -> on.row().visit().end())
                .with(on -> came(on, recorded).map(Attendance::from).orElse(null))
                .with(on -> came(on, recorded).map(Attendance::until).orElse(null))
                .statement()
                .update();
        openings.open(carers.stream()
                .map(on -> new Openings.Opening(
                        on.row().id(),
                        on.carer(),
                        on.row().visit().person(),
                        on.row().visit().start(),
                        on.row().visit().end()))
                .toList());
    }

    private static Optional<Attendance> came(OnVisit on, Map<VisitId, Recording.Accepted> recorded) {
        return Optional.ofNullable(recorded.get(on.row().id())).stream()
                .flatMap(accepted -> accepted.record().attended().stream())
                .filter(there -> there.carer().equals(on.carer()))
                .findFirst();
    }

    private static Set<VisitId> ids(List<Row> rows) {
        return rows.stream().map(Row::id).collect(Collectors.toSet());
    }

    /** Which of these rows, none of which was there before, are there now. */
    private Set<VisitId> there(List<Row> rows) {
        return jdbc
                .sql("select id from visits.visit where id = any (?)")
                .param(VisitRows.ids(rows, row -> row.id().value()))
                .query(UUID.class)
                .list()
                .stream()
                .map(VisitId::new)
                .collect(Collectors.toSet());
    }

    /** Where these carers are planned to be around these visits. */
    private Clashes planned(Collection<CarerId> carers, List<NewVisit> visits) {
        var from = visits.stream().map(NewVisit::start).min(Instant::compareTo).orElse(Instant.EPOCH);
        var until = visits.stream().map(NewVisit::end).max(Instant::compareTo).orElse(Instant.EPOCH);
        return planned(carers, from, until);
    }

    Clashes planned(Collection<CarerId> carers, Instant from, Instant until) {
        var clashes = new Clashes();
        if (carers.isEmpty()) {
            return clashes;
        }
        jdbc.sql("""
                        select c.carer_id, c.visit_id, c.planned_start, c.planned_end
                        from visits.visit_carer c join visits.visit v on v.id = c.visit_id
                        where c.carer_id = any (?) and c.assigned and c.planned_start > ? and c.planned_start < ?
                          and v.state not in ('cancelled', 'missed', 'declined-by-person', 'no-answer')
                        """)
                .param(VisitRows.ids(carers, CarerId::value))
                .param(VisitRows.utc(from.minus(VisitRules.LONGEST)))
                .param(VisitRows.utc(until))
                .query(row -> {
                    clashes.add(
                            new CarerId(row.getObject(1, UUID.class)),
                            new Clashes.Stay(
                                    new VisitId(row.getObject(2, UUID.class)),
                                    VisitRows.instant(row, "planned_start").orElseThrow(),
                                    VisitRows.instant(row, "planned_end").orElseThrow()));
                });
        return clashes;
    }

    /** Which of these are there already, by id or by their name in the system they come from. */
    private Map<VisitId, VisitId> before(List<Row> rows) {
        var known = new HashMap<VisitId, VisitId>();
        // each asks by itself for its one visit: joined, they would be matched with everything ever brought
        new Columns<>(jdbc.sql("""
                        with new as materialized (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as n (id, system, reference))
                        select new.id as asked, v.id as known
                        from new cross join lateral (select id from visits.visit where id = new.id limit 1) v
                        union
                        select new.id, v.id from new cross join lateral (
                            select id from visits.visit where organisation_id = ? and source_system = new.system
                              and source_reference = new.reference limit 1) v
                        """), rows)
                .with(Row::id)
                .with(row -> row.visit().source().map(SourceReference::system).orElse(null))
                .with(row ->
                        row.visit().source().map(SourceReference::reference).orElse(null))
                .same(here.callers().current().organisation().value())
                .statement()
                .query(row -> {
                    known.put(
                            new VisitId(row.getObject("asked", UUID.class)),
                            new VisitId(row.getObject("known", UUID.class)));
                });
        return known;
    }

    /** The visit that was there first when this one met it on writing: the same visit of the plan's week on the same day. */
    private Optional<VisitId> twin(Row row) {
        return jdbc.sql("""
                        select id from visits.visit where organisation_id = ? and (id = ? or source_system = ? and source_reference = ?
                            or person_id = ? and planned_day = ? and label = ? and state <> 'cancelled') limit 1
                        """)
                .param(here.callers().current().organisation().value())
                .param(row.id().value())
                .param(row.visit().source().map(SourceReference::system).orElse(null))
                .param(row.visit().source().map(SourceReference::reference).orElse(null))
                .param(row.visit().person().value())
                .param(row.visit().day())
                .param(row.visit().label().orElse(null))
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }
}
