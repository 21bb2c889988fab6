package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the core teams agreed with people; an agreement is never changed, another takes its place from a day on. */
@Repository
class Teams {

    private static final String SELECT = """
            select organisation_id, person_id, from_day, carers, authority, decided_by, consulted, recorded_at
            from continuity.core_team
            """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CoreTeamAgreed team, UserId by) {
        jdbc.sql("""
                        insert into continuity.core_team (id, organisation_id, person_id, from_day, carers, authority, decided_by,
                            consulted, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(team.provider().value())
                .param(team.person().value())
                .param(team.from())
                .param(team.carers().stream().map(CarerId::value).sorted().toArray(UUID[]::new))
                .param(team.decision().authority().code())
                .param(team.decision().name())
                .param(team.decision().consulted().toArray(String[]::new))
                .param(utc(team.recorded()))
                .param(by.value())
                .update();
    }

    /** Those written down by a moment that count on some day: one for each first day, the last written down. */
    List<CoreTeamAgreed> standing(Collection<PersonId> people, Instant recordedBy) {
        if (people.isEmpty()) {
            return List.of();
        }
        var byDay = new TreeMap<Key, CoreTeamAgreed>();
        jdbc.sql(SELECT + "where person_id = any (?) and recorded_at <= ? order by recorded_at, id")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(utc(recordedBy))
                .query(Teams::team)
                .list()
                .forEach(team -> byDay.put(new Key(team.person(), team.provider(), team.from()), team));
        return List.copyOf(byDay.values());
    }

    /** The teams of each person of one provider, by their first day. */
    Map<PersonId, NavigableMap<LocalDate, Set<CarerId>>> agreed(
            OrganisationId provider, Collection<PersonId> people, Instant recordedBy) {
        var agreed = new HashMap<PersonId, NavigableMap<LocalDate, Set<CarerId>>>();
        standing(people, recordedBy).stream()
                .filter(team -> team.provider().equals(provider))
                .forEach(team -> agreed.computeIfAbsent(team.person(), person -> new TreeMap<>())
                        .put(team.from(), team.carers()));
        return agreed;
    }

    private record Key(PersonId person, OrganisationId provider, LocalDate from) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::person)
                .thenComparing(key -> key.provider().value())
                .thenComparing(Key::from);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static CoreTeamAgreed team(ResultSet row, int number) throws SQLException {
        return new CoreTeamAgreed(
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                Arrays.stream((UUID[]) row.getArray("carers").getArray())
                        .map(CarerId::new)
                        .collect(Collectors.toSet()),
                new DecidedBy(
                        Authority.ofCode(row.getString("authority")), row.getString("decided_by"), List.of((String[])
                                row.getArray("consulted").getArray())),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
