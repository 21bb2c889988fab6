package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Weeks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ordinary weeks agreed with carers: only ever added to. */
@Component
class AvailabilityRows {

    private record Head(
            UUID id,
            CarerId carer,
            LocalDate from,
            LocalDate weekOne,
            Optional<java.math.BigDecimal> mostHours,
            Optional<Integer> mostDays) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    AvailabilityRows(JdbcTemplate batch, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    void insert(CarerId carer, Availability week) {
        var caller = callers.current();
        var id = ids.next();
        jdbc.sql("""
                        insert into workforce.availability (id, carer_id, organisation_id, valid_from, week_one, most_hours,
                            most_days, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(carer.value())
                .param(caller.organisation().value())
                .param(week.from())
                .param(week.weekOne())
                .param(week.mostHours().orElse(null))
                .param(week.mostDays().orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(caller.actor().value())
                .update();
        batch.batchUpdate("""
                insert into workforce.stretch (availability_id, carer_id, organisation_id, weeks, weekday, from_time, until_time)
                values (?, ?, ?, ?, ?, ?, ?)
                """, week.stretches(), 100, (statement, stretch) -> {
            statement.setObject(1, id);
            statement.setObject(2, carer.value());
            statement.setObject(3, caller.organisation().value());
            statement.setString(4, stretch.weeks().code());
            statement.setInt(5, stretch.day().getValue());
            statement.setObject(6, stretch.from());
            statement.setObject(7, stretch.until());
        });
    }

    /** Of each carer who has one the week that counts on a day; of one carer when given. */
    Map<CarerId, Availability> on(LocalDate day, Optional<CarerId> carer) {
        var heads = jdbc.sql("""
                        select distinct on (carer_id) id, carer_id, valid_from, week_one, most_hours, most_days
                        from workforce.availability
                        where valid_from <= ? and (?::uuid is null or carer_id = ?)
                        order by carer_id, valid_from desc, recorded_at desc, id desc
                        """)
                .param(day)
                .param(carer.map(CarerId::value).orElse(null))
                .param(carer.map(CarerId::value).orElse(null))
                .query((row, i) -> head(row))
                .list();
        return weeks(heads);
    }

    /** Latest first; of one day only the one that was recorded last. */
    List<Availability> of(CarerId carer) {
        var heads =
                jdbc.sql("""
                        select distinct on (valid_from) id, carer_id, valid_from, week_one, most_hours, most_days
                        from workforce.availability where carer_id = ? order by valid_from desc, recorded_at desc, id desc
                        """).param(carer.value()).query((row, i) -> head(row)).list();
        var stretches = stretches(heads);
        return heads.stream().map(head -> week(head, stretches)).toList();
    }

    private Map<CarerId, Availability> weeks(List<Head> heads) {
        var stretches = stretches(heads);
        var weeks = new LinkedHashMap<CarerId, Availability>();
        heads.forEach(head -> weeks.put(head.carer(), week(head, stretches)));
        return weeks;
    }

    private static Availability week(Head head, Map<UUID, List<Stretch>> stretches) {
        return new Availability(
                head.from(),
                head.weekOne(),
                stretches.getOrDefault(head.id(), List.of()),
                head.mostHours(),
                head.mostDays());
    }

    private Map<UUID, List<Stretch>> stretches(List<Head> heads) {
        var stretches = new HashMap<UUID, List<Stretch>>();
        jdbc.sql("""
                        select availability_id, weeks, weekday, from_time, until_time from workforce.stretch
                        where availability_id = any (?)
                        """).param(heads.stream().map(Head::id).toArray(UUID[]::new)).query(row -> {
            stretches
                    .computeIfAbsent(row.getObject("availability_id", UUID.class), id -> new ArrayList<>())
                    .add(new Stretch(
                            Weeks.ofCode(row.getString("weeks")),
                            DayOfWeek.of(row.getInt("weekday")),
                            row.getObject("from_time", LocalTime.class),
                            row.getObject("until_time", LocalTime.class)));
        });
        return stretches;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                new CarerId(row.getObject("carer_id", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("week_one", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("most_hours")),
                Optional.ofNullable(row.getObject("most_days", Integer.class)));
    }
}
