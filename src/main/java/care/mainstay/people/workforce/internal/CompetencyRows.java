package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carers were seen to be able to do, by whom, and until when it counts. */
@Component
class CompetencyRows {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    CompetencyRows(JdbcTemplate batch, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    void insert(CarerId carer, List<Competency> competencies) {
        var caller = callers.current();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        batch.batchUpdate("""
                insert into workforce.competency (id, carer_id, organisation_id, skill, achieved_on, expires_on, seen_by,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, competencies, BATCH, (statement, competency) -> {
            statement.setObject(1, ids.next());
            statement.setObject(2, carer.value());
            statement.setObject(3, caller.organisation().value());
            statement.setString(4, competency.skill().code());
            statement.setObject(5, competency.achievedOn());
            statement.setObject(6, competency.expiresOn().orElse(null));
            statement.setString(7, competency.seenBy().strip());
            statement.setObject(8, now);
            statement.setObject(9, caller.actor().value());
        });
    }

    List<Competency> of(CarerId carer) {
        return jdbc.sql("""
                        select skill, achieved_on, expires_on, seen_by from workforce.competency
                        where carer_id = ? order by achieved_on desc, skill, id
                        """)
                .param(carer.value())
                .query((row, i) -> competency(row))
                .list();
    }

    Map<CarerId, List<Competency>> on(LocalDate day) {
        var all = new HashMap<CarerId, List<Competency>>();
        jdbc.sql("""
                        select carer_id, skill, achieved_on, expires_on, seen_by from workforce.competency
                        where achieved_on <= ? and (expires_on is null or expires_on > ?) order by skill, achieved_on desc, id
                        """).params(day, day).query(row -> {
            all.computeIfAbsent(new CarerId(row.getObject("carer_id", UUID.class)), id -> new ArrayList<>())
                    .add(competency(row));
        });
        return all;
    }

    private static Competency competency(ResultSet row) throws SQLException {
        return new Competency(
                Skill.ofCode(row.getString("skill")),
                row.getObject("achieved_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                row.getString("seen_by"));
    }
}
