package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Move;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposal.Step;
import care.mainstay.rota.Proposal.Stopped;
import care.mainstay.rota.Proposal.Why;
import care.mainstay.rota.internal.Planning.Moved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals as they are kept. */
@Repository
class ProposalRows {

    /** A search that has run for longer went down with the program that ran it. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final String SELECT = """
            select id, kind, from_day, until_day, carer_id, state, seed, moves, inputs_hash, stopped, steps, wrong,
                   picture, sums, recorded_at, recorded_by, published_at
            from rota.proposal
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final WeeksRows weeks;
    private final Callers callers;
    private final InstantSource clock;

    ProposalRows(JdbcClient jdbc, WeeksRows weeks, Callers callers, InstantSource clock) {
        this.weeks = weeks;
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    /** A search as it is asked for. */
    record Asked(UUID id, Kind kind, DateRange days, Optional<CarerId> carer, long seed, long moves) {}

    /** Another carer for a visit, as it was planned. */
    record Row(VisitId visit, String version, List<CarerId> before, List<CarerId> after, Optional<Why> why) {}

    void begin(Asked asked) {
        jdbc.sql("""
                        insert into rota.proposal (id, organisation_id, kind, from_day, until_day, carer_id, state, seed,
                            moves, days, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?)
                        """)
                .param(asked.id())
                .param(callers.current().organisation().value())
                .param(asked.kind().code())
                .param(asked.days().from())
                .param(asked.days().until())
                .param(asked.carer().map(CarerId::value).orElse(null))
                .param(asked.seed())
                .param(asked.moves())
                .param((int) asked.days().days())
                .param(now())
                .param(callers.current().actor().value())
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::proposal).optional();
    }

    /** The proposal, which nobody else may change until the transaction ends. */
    Optional<Proposal> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for no key update")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    List<Proposal> latest(int most) {
        return jdbc.sql(SELECT + "where organisation_id = ? order by recorded_at desc, id limit ?")
                .params(callers.current().organisation().value(), most)
                .query(this::proposal)
                .list();
    }

    List<Row> rows(UUID id) {
        return jdbc.sql("""
                        select visit_id, version, carers_before, carers_after, why from rota.proposed_visit
                        where proposal_id = ? order by visit_id
                        """)
                .param(id)
                .query((row, i) -> new Row(
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        row.getString("version"),
                        ChangeRows.carers(row, "carers_before"),
                        ChangeRows.carers(row, "carers_after"),
                        Optional.ofNullable(row.getString("why")).map(ProposalRows::why)))
                .list();
    }

    /** Why, as it is kept. */
    record KeptWhy(String instead, List<String> rules, Map<String, Long> more) {}

    private static Why why(String kept) {
        KeptWhy why = JSON.readValue(kept, KeptWhy.class);
        return new Why(CarerId.parse(why.instead()), why.rules(), why.more());
    }

    void add(UUID id, Moved moved, Optional<Why> why) {
        jdbc.sql("""
                        insert into rota.proposed_visit (proposal_id, visit_id, organisation_id, person_id, version,
                            carers_before, carers_after, why, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        moved.visit().id().value(),
                        callers.current().organisation().value(),
                        moved.visit().person().value(),
                        Move.version(moved.visit()),
                        ChangeRows.ids(moved.visit().carers()),
                        ChangeRows.ids(moved.after()),
                        why.map(each -> JSON.writeValueAsString(
                                        new KeptWhy(each.instead().toString(), each.rules(), each.more())))
                                .orElse(null),
                        now(),
                        callers.current().actor().value()))
                .update();
    }

    void progress(UUID id, List<Step> steps, String inputsHash) {
        jdbc.sql("update rota.proposal set steps = cast(? as jsonb), done = ?, inputs_hash = ? where id = ?")
                .params(JSON.writeValueAsString(steps), steps.size(), inputsHash, id)
                .update();
    }

    void end(UUID id, State state, Stopped stopped, String wrong) {
        jdbc.sql("update rota.proposal set state = ?, stopped = ?, wrong = ?, ended_at = ? where id = ?")
                .params(state.code(), stopped.code(), wrong, now(), id)
                .update();
    }

    void published(UUID id) {
        jdbc.sql("update rota.proposal set state = 'published', published_at = ?, published_by = ? where id = ?")
                .params(now(), callers.current().actor().value(), id)
                .update();
    }

    void throwAway(UUID id) {
        jdbc.sql("update rota.proposal set state = 'thrown-away' where id = ?")
                .param(id)
                .update();
    }

    void askToStop(UUID id) {
        jdbc.sql("update rota.proposal set stop_asked = true where id = ? and state = 'running'")
                .param(id)
                .update();
    }

    boolean isStopAsked(UUID id) {
        return jdbc.sql("select stop_asked from rota.proposal where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var asked = ChangeRows.instant(row, "recorded_at");
        var state =
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_'));
        boolean lost = state == State.RUNNING && asked.plus(LONGEST).isBefore(clock.instant());
        String stopped = row.getString("stopped");
        var kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Proposal(
                row.getObject("id", UUID.class),
                kind,
                new DateRange(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("carer_id", UUID.class)).map(CarerId::new),
                lost ? State.FAILED : state,
                row.getLong("seed"),
                row.getLong("moves"),
                row.getString("inputs_hash"),
                stopped.isEmpty() ? Stopped.NOT_YET : Stopped.valueOf(stopped.toUpperCase(Locale.ROOT)),
                JSON.readValue(row.getString("steps"), STEPS),
                List.of(),
                lost ? "Mainstay was stopped while it was looking." : row.getString("wrong"),
                kind == Kind.WEEKS ? Optional.of(weeks.weeks(row)) : Optional.empty(),
                asked,
                new UserId(row.getObject("recorded_by", UUID.class)),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime now() {
        return ChangeRows.utc(clock.instant());
    }
}
