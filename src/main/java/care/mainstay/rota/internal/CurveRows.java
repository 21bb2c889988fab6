package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.rota.CostCurve;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.CostCurve.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cost curves as they are kept. */
@Repository
class CurveRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Point>> POINTS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, from_day, until_day, state, hour_pence, seed, moves, inputs_hash, points, people, visits, wrong,
                   recorded_at, recorded_by
            from rota.cost_curve
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;

    CurveRows(JdbcClient jdbc, Callers callers, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    void begin(UUID id, DateRange days, int hourPence, long seed, long moves) {
        jdbc.sql("""
                        insert into rota.cost_curve (id, organisation_id, from_day, until_day, state, hour_pence, seed, moves,
                            steps, recorded_at, recorded_by)
                        values (?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        callers.current().organisation().value(),
                        days.from(),
                        days.until(),
                        hourPence,
                        seed,
                        moves,
                        CostCurve.LIMITS.size(),
                        ChangeRows.utc(clock.instant()),
                        callers.current().actor().value())
                .update();
    }

    void read(UUID id, String inputsHash, int people, int visits) {
        jdbc.sql("update rota.cost_curve set inputs_hash = ?, people = ?, visits = ? where id = ?")
                .params(inputsHash, people, visits, id)
                .update();
    }

    void progress(UUID id, List<Point> points) {
        jdbc.sql("update rota.cost_curve set points = cast(? as jsonb), done = ? where id = ?")
                .params(
                        JSON.writeValueAsString(
                                points.stream().map(CurveRows::kept).toList()),
                        points.size(),
                        id)
                .update();
    }

    /** What is kept of a point: its numbers, and not what follows from them. */
    private static java.util.Map<String, Object> kept(Point point) {
        return java.util.Map.of(
                "most", point.most(),
                "carers", point.carers(),
                "visiting", point.visiting(),
                "travel", point.travel(),
                "paid", point.paid(),
                "topUp", point.topUp(),
                "metres", point.metres(),
                "assumed", point.assumed(),
                "left", point.left());
    }

    void end(UUID id, State state, String wrong) {
        jdbc.sql("update rota.cost_curve set state = ?, wrong = ?, ended_at = ? where id = ?")
                .params(state.name().toLowerCase(Locale.ROOT), wrong, ChangeRows.utc(clock.instant()), id)
                .update();
    }

    void askToStop(UUID id) {
        jdbc.sql("update rota.cost_curve set stop_asked = true where id = ? and state = 'running'")
                .param(id)
                .update();
    }

    boolean isStopAsked(UUID id) {
        return jdbc.sql("select stop_asked from rota.cost_curve where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    Optional<CostCurve> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::curve).optional();
    }

    List<CostCurve> latest(int most) {
        return jdbc.sql(SELECT + "where organisation_id = ? order by recorded_at desc, id limit ?")
                .params(callers.current().organisation().value(), most)
                .query(this::curve)
                .list();
    }

    private CostCurve curve(ResultSet row, int number) throws SQLException {
        var asked = ChangeRows.instant(row, "recorded_at");
        var state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean lost =
                state == State.RUNNING && asked.plus(ProposalRows.LONGEST).isBefore(clock.instant());
        return new CostCurve(
                row.getObject("id", UUID.class),
                new DateRange(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                lost ? State.FAILED : state,
                row.getInt("hour_pence"),
                row.getLong("seed"),
                row.getLong("moves"),
                row.getString("inputs_hash"),
                JSON.readValue(row.getString("points"), POINTS),
                row.getInt("people"),
                row.getInt("visits"),
                lost ? "Mainstay was stopped while it was working this out." : row.getString("wrong"),
                asked,
                new UserId(row.getObject("recorded_by", UUID.class)));
    }
}
