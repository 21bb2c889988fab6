package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the counts of everybody's four weeks, a row for each day on which they were visited in them. */
@Repository
class CountRows {

    /** Whether anybody came at all follows from how many visits there were. */
    private static final List<Count> KEPT =
            Arrays.stream(Count.values()).filter(count -> count != Count.PEOPLE).toList();

    private static final String COLUMNS = KEPT.stream().map(Count::code).collect(Collectors.joining(", "));

    /** Of each person and each end the last row up to it: it stands until there is another. */
    private static final String STANDING = """
            cross join lateral (
                select * from continuity.four_weeks w
                where w.person_id = c.person_id and w.organisation_id = c.organisation_id and w.until <= e.ends
                order by w.until desc limit 1) w
            where c.begun <= e.ends and e.ends < c.until + 28 and w.visits > 0 and w.until > e.ends - 28
            """;

    private final JdbcClient jdbc;

    CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's four weeks up to a day, reckoned. */
    record Row(PersonId person, KnownVisits.Day day) {}

    List<FourWeeks> everybodys(OrganisationId provider, Collection<LocalDate> ends) {
        return jdbc.sql("""
                        select c.organisation_id, c.person_id, e.ends, w.* from continuity.counted c
                        cross join unnest(cast(? as date[])) as e (ends)
                        """ + STANDING + " and c.organisation_id = ?")
                .param(texts(ends))
                .param(provider.value())
                .query(CountRows::fourWeeks)
                .list();
    }

    List<FourWeeks> of(Collection<PersonId> people, Collection<LocalDate> ends) {
        return jdbc.sql("""
                        select c.organisation_id, c.person_id, e.ends, w.* from continuity.counted c
                        cross join unnest(cast(? as date[])) as e (ends)
                        """ + STANDING + " and c.person_id = any (?)")
                .param(texts(ends))
                .param(ids(people))
                .query(CountRows::fourWeeks)
                .list();
    }

    Optional<LocalDate> until(OrganisationId provider) {
        return jdbc.sql("select max(until) from continuity.counted where organisation_id = ?")
                .param(provider.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    Optional<LocalDate> until(Collection<PersonId> people) {
        return jdbc.sql("select max(until) from continuity.counted where person_id = any (?)")
                .param(ids(people))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Who must be counted from which day on, because something was written down. */
    void due(Map<PersonId, LocalDate> from, OrganisationId provider) {
        if (from.isEmpty()) {
            return;
        }
        var order = from.keySet().stream().sorted().toList();
        jdbc.sql("""
                        insert into continuity.to_count (organisation_id, person_id, from_day)
                        select ?, due.person, due.day from unnest(cast(? as uuid[]), cast(? as date[])) as due (person, day)
                        """)
                .param(provider.value())
                .param(ids(order))
                .param(texts(order.stream().map(from::get).toList()))
                .update();
    }

    /** Takes what is due by today off the list, with those whose four weeks have to be moved on: from which day, by person. */
    Map<PersonId, LocalDate> takeDue(OrganisationId provider, LocalDate today) {
        var due = new HashMap<PersonId, LocalDate>();
        jdbc.sql(
                        "delete from continuity.to_count where organisation_id = ? and from_day <= ? returning person_id, from_day")
                .params(provider.value(), today)
                .query(row -> {
                    due.merge(person(row), row.getObject("from_day", LocalDate.class), CountRows::earlier);
                });
        jdbc.sql("select person_id, until from continuity.counted where organisation_id = ? and visited and until < ?")
                .params(provider.value(), today)
                .query(row -> {
                    due.merge(
                            person(row), row.getObject("until", LocalDate.class).plusDays(1), CountRows::earlier);
                });
        return due;
    }

    /** Everybody of whom anything is kept, with the day of their first visit. */
    Map<PersonId, LocalDate> counted(OrganisationId provider) {
        var begun = new HashMap<PersonId, LocalDate>();
        jdbc.sql("select person_id, begun from continuity.counted where organisation_id = ?")
                .param(provider.value())
                .query(row -> {
                    begun.put(person(row), row.getObject("begun", LocalDate.class));
                });
        return begun;
    }

    /**
     * Puts rows in the place of all that were there from a day on.
     *
     * @param from of everybody who was counted, also those of whom there is no row now
     * @param begun the day of the first visit; of whom there is none, nothing is kept
     */
    void replace(
            OrganisationId provider, Map<PersonId, LocalDate> from, Map<PersonId, LocalDate> begun, List<Row> rows) {
        var order = from.keySet().stream().sorted().toList();
        jdbc.sql("""
                        delete from continuity.four_weeks w
                        using unnest(cast(? as uuid[]), cast(? as date[])) as anew (person, day)
                        where w.person_id = anew.person and w.organisation_id = ? and w.until >= anew.day
                        """)
                .param(ids(order))
                .param(texts(order.stream().map(from::get).toList()))
                .param(provider.value())
                .update();
        insert(provider, rows);
        jdbc.sql("delete from continuity.counted where person_id = any (?) and organisation_id = ?")
                .param(ids(order))
                .param(provider.value())
                .update();
        var known = order.stream().filter(begun::containsKey).toList();
        jdbc.sql("""
                        insert into continuity.counted (organisation_id, person_id, begun, until, visited, recorded_at)
                        select ?, one.person, one.begun, last.until, last.visits > 0, last.recorded_at
                        from unnest(cast(? as uuid[]), cast(? as date[])) as one (person, begun) cross join lateral (
                            select until, visits, recorded_at from continuity.four_weeks
                            where person_id = one.person and organisation_id = ? order by until desc limit 1) last
                        """)
                .param(provider.value())
                .param(ids(known))
                .param(texts(known.stream().map(begun::get).toList()))
                .param(provider.value())
                .update();
    }

    private void insert(OrganisationId provider, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var statement = jdbc.sql("insert into continuity.four_weeks (organisation_id, person_id, until, recorded_at, "
                        + COLUMNS + ") select ?, new.* from unnest(cast(? as uuid[]), cast(? as date[]),"
                        + " cast(? as timestamptz[])"
                        + ", cast(? as integer[])".repeat(KEPT.size()) + ") as new")
                .param(provider.value())
                .param(ids(rows.stream().map(Row::person).toList()))
                .param(texts(rows.stream().map(row -> row.day().day()).toList()))
                .param(texts(rows.stream().map(row -> row.day().recorded()).toList()));
        for (Count count : KEPT) {
            statement = statement.param(texts(rows.stream()
                    .map(row -> row.day().continuity().count(count))
                    .toList()));
        }
        statement.update();
    }

    private static FourWeeks fourWeeks(ResultSet row, int number) throws SQLException {
        var counts = new HashMap<Count, Long>();
        for (Count count : KEPT) {
            counts.put(count, row.getLong(count.code()));
        }
        counts.put(Count.PEOPLE, 1L);
        return new FourWeeks(
                person(row),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("ends", LocalDate.class),
                Continuity.of((Count count) -> counts.getOrDefault(count, 0L)));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<?> values) {
        var texts = new ArrayList<String>(values.size());
        values.forEach(value -> texts.add(value.toString()));
        return texts.toArray(String[]::new);
    }
}
