package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.instant;
import static care.mainstay.care.outcomes.internal.Rows.maybeNumber;
import static care.mainstay.care.outcomes.internal.Rows.maybeUuid;
import static care.mainstay.care.outcomes.internal.Rows.stamp;
import static care.mainstay.care.outcomes.internal.Rows.uuid;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.rules.Heard;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Observations: written many at a time by one statement, and read with what has superseded them. */
@Repository
class ObservationRows {

    private static final int BATCH = 5_000;

    /** Arrays, one per column, so that five thousand rows are one statement under the same policies as one row. */
    private static final String INSERT = """
            insert into outcomes.observation
                (id, outcome_id, organisation_id, person_id, observed_at, recorded_at, recorded_by, source,
                 observer_id, observer_name, value, out_of, bearing, words, derived_from, supersedes, correction_reason)
            select id, outcome_id, ?, person_id, observed_at, recorded_at, ?, source,
                   observer_id, observer_name, value, out_of, bearing, words, derived_from, supersedes, correction_reason
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                        ?::uuid[], ?::text[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                as row (id, outcome_id, person_id, observed_at, recorded_at, source,
                        observer_id, observer_name, value, out_of, bearing, words, derived_from, supersedes, correction_reason)
            on conflict (id) do nothing
            """;

    private static final String SELECT = """
            select o.*, (select later.id from outcomes.observation later
                         where later.supersedes = o.id and later.recorded_at <= :asOf) as superseded_by
            from outcomes.observation o
            where o.recorded_at <= :asOf and\s""";

    private final JdbcClient jdbc;
    private final Measures measures;

    ObservationRows(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    /** An observation that passed its check, with the id it is kept under. */
    record Row(
            ObservationId id,
            NewObservation seen,
            PersonId person,
            Instant recordedAt,
            Optional<ObservationId> supersedes,
            String correctionReason) {}

    /** What the check needs to know about the outcomes that observations name. */
    Map<OutcomeId, ObservationCheck.About> about(Collection<OutcomeId> outcomes) {
        var found = new HashMap<OutcomeId, ObservationCheck.About>();
        jdbc.sql("""
                        select o.id, o.person_id,
                               (select t.measure from outcomes.terms t where t.outcome_id = o.id
                                order by t.version desc limit 1) as measure,
                               (select s.lifecycle from outcomes.lifecycle_step s where s.outcome_id = o.id
                                order by s.recorded_at desc, s.id desc limit 1) as lifecycle
                        from outcomes.outcome o where o.id = any (?)""")
                .param(Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .query(row -> {
                    found.put(
                            new OutcomeId(uuid(row, "id")),
                            new ObservationCheck.About(
                                    new PersonId(uuid(row, "person_id")),
                                    measures.find(new MeasureId(row.getString("measure")))
                                            .orElseThrow(),
                                    Lifecycle.ofCode(row.getString("lifecycle"))));
                });
        return found;
    }

    void insert(Caller caller, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            insertBatch(caller, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private void insertBatch(Caller caller, List<Row> rows) {
        var columns = new String[15][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var seen = row.seen();
            columns[0][i] = row.id().toString();
            columns[1][i] = seen.outcome().toString();
            columns[2][i] = row.person().toString();
            columns[3][i] = stamp(seen.observedAt()).toString();
            columns[4][i] = stamp(row.recordedAt()).toString();
            columns[5][i] = seen.source().code();
            columns[6][i] = seen.observer().id().map(UUID::toString).orElse(null);
            columns[7][i] = seen.observer().name().strip();
            columns[8][i] = seen.value().map(Object::toString).orElse(null);
            columns[9][i] = seen.outOf().map(Object::toString).orElse(null);
            columns[10][i] = seen.bearing().code();
            columns[11][i] = seen.words().strip();
            columns[12][i] = seen.derivedFrom().map(EvidenceRef::toString).orElse(null);
            columns[13][i] = row.supersedes().map(ObservationId::toString).orElse(null);
            columns[14][i] = row.correctionReason().strip();
        }
        var statement = jdbc.sql(INSERT)
                .param(caller.organisation().value())
                .param(caller.actor().value());
        for (String[] column : columns) {
            statement = statement.param(column);
        }
        statement.update();
    }

    List<Observation> ofOutcomes(Collection<OutcomeId> outcomes, Instant asOf) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "o.outcome_id = any (:ids) order by o.observed_at desc, o.id desc")
                .param("asOf", stamp(asOf))
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .query((row, i) -> observation(row))
                .list();
    }

    /** What was seen by anybody of outcomes the caller may see, as the rules see it. */
    Map<OutcomeId, List<Heard>> heard(Collection<OutcomeId> outcomes, Instant asOf) {
        var heard = new HashMap<OutcomeId, List<Heard>>();
        jdbc.sql("select * from outcomes.heard(:ids, :asOf)")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .param("asOf", stamp(asOf))
                .query(row -> {
                    heard.computeIfAbsent(new OutcomeId(uuid(row, "outcome_id")), id -> new ArrayList<>())
                            .add(heard(row));
                });
        return heard;
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new ObservationId(uuid(row, "id")),
                new OrganisationId(uuid(row, "organisation_id")),
                instant(row, "observed_at"),
                instant(row, "recorded_at"),
                ObservationSource.ofCode(row.getString("source")),
                row.getString("observer"),
                maybeNumber(row, "value"),
                maybeNumber(row, "out_of"),
                Bearing.ofCode(row.getString("bearing")),
                maybeUuid(row, "supersedes").map(ObservationId::new),
                row.getBoolean("open"));
    }

    List<Observation> recent(PersonId person, int limit, Instant asOf) {
        return jdbc.sql(SELECT + "o.person_id = :person order by o.observed_at desc, o.id desc limit :limit")
                .param("asOf", stamp(asOf))
                .param("person", person.value())
                .param("limit", limit)
                .query((row, i) -> observation(row))
                .list();
    }

    Optional<Observation> find(ObservationId id, Instant asOf) {
        return jdbc.sql(SELECT + "o.id = :id")
                .param("asOf", stamp(asOf))
                .param("id", id.value())
                .query((row, i) -> observation(row))
                .optional();
    }

    /** When anybody last looked at outcomes the caller may see. */
    Map<OutcomeId, LocalDate> lastLooks(Collection<OutcomeId> outcomes, Instant at) {
        var looks = new HashMap<OutcomeId, LocalDate>();
        jdbc.sql("select * from outcomes.last_looks(:ids, :at)")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .param("at", stamp(at))
                .query(row -> {
                    looks.put(new OutcomeId(uuid(row, "outcome_id")), Rows.day(instant(row, "last_look")));
                });
        return looks;
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                new ObservationId(uuid(row, "id")),
                new OutcomeId(uuid(row, "outcome_id")),
                new PersonId(uuid(row, "person_id")),
                new OrganisationId(uuid(row, "organisation_id")),
                instant(row, "observed_at"),
                instant(row, "recorded_at"),
                new UserId(uuid(row, "recorded_by")),
                ObservationSource.ofCode(row.getString("source")),
                new Observer(maybeUuid(row, "observer_id"), row.getString("observer_name")),
                maybeNumber(row, "value"),
                maybeNumber(row, "out_of"),
                Bearing.ofCode(row.getString("bearing")),
                row.getString("words"),
                Optional.ofNullable(row.getString("derived_from")).map(EvidenceRef::parse),
                maybeUuid(row, "supersedes").map(ObservationId::new),
                row.getString("correction_reason"),
                maybeUuid(row, "superseded_by").map(ObservationId::new));
    }
}
