package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.ActionId;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.kernel.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads incidents with everything that became of them. Called within a transaction of the service. */
@Repository
class IncidentRows {

    private static final String SELECT = """
            select id, organisation_id, person_id, kind, about, harm, happened_at, words, done_at_once, visit_id, state,
                   recorded_at, recorded_by, told_reported_at, reported_at
            from safety.incident
            """;

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One incident, held until the transaction ends when it is to be changed. */
    Optional<Incident> find(IncidentId id, boolean toChange) {
        return complete(jdbc.sql(SELECT + "where id = ?" + (toChange ? " for no key update" : ""))
                        .param(id.value())
                        .query(IncidentRows::bare)
                        .list())
                .stream()
                .findFirst();
    }

    List<Incident> forPerson(PersonId person, Instant from, Instant until) {
        return complete(jdbc.sql(SELECT
                        + "where person_id = ? and happened_at >= ? and happened_at < ? order by happened_at desc, id")
                .params(person.value(), utc(from), utc(until))
                .query(IncidentRows::bare)
                .list());
    }

    List<Incident> open(OrganisationId keeper) {
        return complete(jdbc.sql(SELECT + "where organisation_id = ? and state <> 'closed' order by happened_at, id")
                .param(keeper.value())
                .query(IncidentRows::bare)
                .list());
    }

    /** For gates: everything reported by the cut-off that happened before the period ended, about these people. */
    List<Incident> before(Collection<PersonId> people, Instant until, Instant recordedBy) {
        return complete(
                jdbc.sql(SELECT + """
                        where person_id = any (?) and happened_at < ? and recorded_at <= ?
                        order by happened_at, id
                        """)
                        .params(ids(people, PersonId::value), utc(until), utc(recordedBy))
                        .query(IncidentRows::bare)
                        .list(),
                recordedBy);
    }

    private List<Incident> complete(List<Incident> bare) {
        return complete(bare, Instant.parse("9999-01-01T00:00:00Z"));
    }

    private List<Incident> complete(List<Incident> bare, Instant recordedBy) {
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = ids(bare, incident -> incident.id().value());
        var steps = new HashMap<UUID, List<Incident.Step>>();
        jdbc.sql("""
                        select incident_id, state, words, recorded_at, recorded_by from safety.incident_step
                        where incident_id = any (?) order by recorded_at, id
                        """).param(ids).query(row -> {
            add(
                    steps,
                    row,
                    new Incident.Step(
                            IncidentState.ofCode(row.getString("state")), row.getString("words"), recorded(row)));
        });
        var actions = new HashMap<UUID, List<Incident.Action>>();
        jdbc.sql("""
                        select incident_id, id, words, owner_id, due_on, done_at, done_words, done_recorded_at
                        from safety.incident_action
                        where incident_id = any (?) and recorded_at <= ? order by due_on, id
                        """).param(ids).param(utc(recordedBy)).query(row -> {
            add(
                    actions,
                    row,
                    new Incident.Action(
                            new ActionId(row.getObject("id", UUID.class)),
                            row.getString("words"),
                            new UserId(row.getObject("owner_id", UUID.class)),
                            row.getObject("due_on", LocalDate.class),
                            instant(row, "done_at"),
                            Optional.ofNullable(row.getString("done_words")).orElse(""),
                            instant(row, "done_recorded_at")));
        });
        var reviews = reviews("incident_id", ids);
        return bare.stream()
                .map(incident -> new Incident(
                        incident.id(),
                        incident.keeper(),
                        incident.person(),
                        incident.kind(),
                        incident.about(),
                        incident.harm(),
                        incident.happened(),
                        incident.words(),
                        incident.doneAtOnce(),
                        incident.visit(),
                        incident.state(),
                        incident.reported(),
                        incident.toldReported(),
                        steps.getOrDefault(incident.id().value(), List.of()),
                        actions.getOrDefault(incident.id().value(), List.of()),
                        reviews.getOrDefault(incident.id().value(), List.of())))
                .toList();
    }

    /** Judgements by what was judged ({@code incident_id} or {@code stay_id}), the latest first. */
    Map<UUID, List<HarmReview>> reviews(String subject, UUID[] ids) {
        var reviews = new HashMap<UUID, List<HarmReview>>();
        jdbc.sql("select " + subject + " as incident_id, id, harm, avoidable, independent, reviewer, words, "
                        + "within_agreed_risk, recorded_at, recorded_by from safety.harm_review where " + subject
                        + " = any (?) order by recorded_at desc, id")
                .param(ids)
                .query(row -> {
                    add(
                            reviews,
                            row,
                            new HarmReview(
                                    row.getObject("id", UUID.class),
                                    Harm.ofCode(row.getString("harm")),
                                    HarmReview.Avoidable.ofCode(row.getString("avoidable")),
                                    row.getBoolean("independent"),
                                    row.getString("reviewer"),
                                    row.getString("words"),
                                    row.getBoolean("within_agreed_risk"),
                                    recorded(row)));
                });
        return reviews;
    }

    private static <T> void add(Map<UUID, List<T>> all, ResultSet row, T one) throws SQLException {
        all.computeIfAbsent(row.getObject("incident_id", UUID.class), any -> new ArrayList<>())
                .add(one);
    }

    private static Incident bare(ResultSet row, int number) throws SQLException {
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                IncidentKind.ofCode(row.getString("kind")),
                IncidentAbout.ofCode(row.getString("about")),
                Harm.ofCode(row.getString("harm")),
                instant(row, "happened_at").orElseThrow(),
                row.getString("words"),
                row.getString("done_at_once"),
                Optional.ofNullable(row.getObject("visit_id", UUID.class)).map(VisitId::new),
                IncidentState.ofCode(row.getString("state")),
                new Recorded(
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        instant(row, "reported_at").orElseThrow()),
                instant(row, "told_reported_at"),
                List.of(),
                List.of(),
                List.of());
    }

    static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                new UserId(row.getObject("recorded_by", UUID.class)),
                instant(row, "recorded_at").orElseThrow());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Bound as what they are: PostgreSQL 15 searches no index by texts that it has to read as ids. */
    static <T> UUID[] ids(Collection<T> named, Function<T, UUID> id) {
        return named.stream().map(id).toArray(UUID[]::new);
    }
}
