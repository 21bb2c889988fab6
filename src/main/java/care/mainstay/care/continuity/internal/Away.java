package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.measures.CoreTeam;
import care.mainstay.care.continuity.measures.CoreTeam.Why;
import care.mainstay.care.continuity.measures.Recent;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.WorkingTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When somebody of a person's team was away, taken over from workforce for each person it matters to, with when it was
 * written down: an absence is its employer's own business, and what could not be avoided is not.
 */
@Repository
class Away {

    private final JdbcClient jdbc;
    private final WorkingTimes times;

    Away(JdbcClient jdbc, WorkingTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    private record Key(PersonId person, AbsenceId absence) {}

    private record Kept(CarerId carer, LocalDate from, Optional<LocalDate> until, String why, Instant recorded) {

        private static Kept of(Absence absence) {
            return new Kept(absence.carer(), absence.from(), absence.until(), why(absence), absence.changedAt());
        }

        private static String why(Absence absence) {
            if (absence.takenBack()) {
                return "";
            }
            return (absence.kind() == AbsenceKind.SICKNESS ? Why.SICKNESS : Why.LEAVE)
                    .name()
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Takes over what workforce has written down since.
     *
     * @return from which day on whose visits may look different by it
     */
    Map<PersonId, LocalDate> takeOver(OrganisationId provider, LocalDate today) {
        var changed = new HashMap<PersonId, LocalDate>();
        var members = members(provider);
        if (members.isEmpty()) {
            return changed;
        }
        var since = members.values().stream()
                .flatMap(teams -> teams.values().stream())
                .min(LocalDate::compareTo)
                .orElse(today);
        var kept = kept(provider);
        var now = now(since, today, kept.keySet());
        var fresh = new HashMap<Key, Kept>();
        now.values()
                .forEach(absence -> members.getOrDefault(absence.carer(), Map.of())
                        .keySet()
                        .forEach(person -> fresh.put(new Key(person, absence.id()), Kept.of(absence))));
        fresh.forEach((key, absence) -> {
            var before = kept.get(key);
            if (!absence.equals(before) && (before != null || !absence.why().isEmpty())) {
                insert(provider, key, absence);
                changed.merge(key.person(), absence.from(), Away::earlier);
                if (before != null) {
                    changed.merge(key.person(), before.from(), Away::earlier);
                }
            }
        });
        changed.values().removeIf(day -> day.isAfter(today));
        return changed;
    }

    /** What workforce says now of these days, and of what was taken over before and may have been taken back. */
    private Map<AbsenceId, Absence> now(LocalDate since, LocalDate today, Set<Key> keys) {
        var now = new HashMap<AbsenceId, Absence>();
        if (since.isAfter(today)) {
            return now;
        }
        times.absences(new DateRange(since, today.plusDays(1))).forEach(absence -> now.put(absence.id(), absence));
        keys.stream()
                .map(Key::absence)
                .distinct()
                .filter(absence -> !now.containsKey(absence))
                .flatMap(absence -> times.absence(absence).stream())
                .forEach(absence -> now.put(absence.id(), absence));
        return now;
    }

    /** The absences that touch these days, of each person's team, as they had been written down by a moment. */
    Map<PersonId, Map<CarerId, List<CoreTeam.Absence>>> of(
            OrganisationId provider, Collection<PersonId> people, DateRange days, Instant recordedBy) {
        var away = new HashMap<PersonId, Map<CarerId, List<CoreTeam.Absence>>>();
        if (people.isEmpty()) {
            return away;
        }
        jdbc.sql("""
                        select * from (
                            select distinct on (person_id, absence_id) person_id, carer_id, from_day, until_day, why
                            from continuity.team_away
                            where person_id = any (?) and organisation_id = ? and recorded_at <= ?
                            order by person_id, absence_id, recorded_at desc) last
                        where why <> '' and from_day < ? and (until_day is null or until_day >= ?)
                        """)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(provider.value())
                .param(Teams.utc(recordedBy))
                .param(days.until())
                .param(days.from())
                .query(row -> {
                    away.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), any -> new HashMap<>())
                            .computeIfAbsent(
                                    new CarerId(row.getObject("carer_id", UUID.class)), any -> new ArrayList<>())
                            .add(new CoreTeam.Absence(
                                    row.getObject("from_day", LocalDate.class),
                                    Optional.ofNullable(row.getObject("until_day", LocalDate.class))
                                            .orElse(LocalDate.MAX),
                                    Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT))));
                });
        return away;
    }

    /** In whose teams each carer is or was, with four weeks before the first day on which that counts. */
    private Map<CarerId, Map<PersonId, LocalDate>> members(OrganisationId provider) {
        var members = new HashMap<CarerId, Map<PersonId, LocalDate>>();
        jdbc.sql("""
                        select person_id, unnest(carers) as carer, min(from_day) as from_day
                        from continuity.core_team where organisation_id = ? group by 1, 2
                        """).param(provider.value()).query(row -> {
            members.computeIfAbsent(new CarerId(row.getObject("carer", UUID.class)), any -> new HashMap<>())
                    .put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getObject("from_day", LocalDate.class).minusDays(Recent.DAYS));
        });
        return members;
    }

    private Map<Key, Kept> kept(OrganisationId provider) {
        var kept = new HashMap<Key, Kept>();
        jdbc.sql("""
                        select distinct on (person_id, absence_id) person_id, absence_id, carer_id, from_day, until_day, why,
                            recorded_at
                        from continuity.team_away where organisation_id = ?
                        order by person_id, absence_id, recorded_at desc
                        """).param(provider.value()).query(row -> {
            kept.put(
                    new Key(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new AbsenceId(row.getObject("absence_id", UUID.class))),
                    new Kept(
                            new CarerId(row.getObject("carer_id", UUID.class)),
                            row.getObject("from_day", LocalDate.class),
                            Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                            Objects.requireNonNull(row.getString("why")),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
        });
        return kept;
    }

    private void insert(OrganisationId provider, Key key, Kept absence) {
        jdbc.sql("""
                        insert into continuity.team_away (organisation_id, person_id, absence_id, carer_id, from_day, until_day,
                            why, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(provider.value())
                .param(key.person().value())
                .param(key.absence().value())
                .param(absence.carer().value())
                .param(absence.from())
                .param(absence.until().orElse(null))
                .param(absence.why())
                .param(Teams.utc(absence.recorded()))
                .update();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
