package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.OrganisationId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which record each row of another system became. */
@Repository
class References {

    /** A row taken before: the record it became and what it said. */
    record Known(UUID record, byte[] hash) {}

    private final JdbcTemplate jdbc;

    References(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The records under these references; one of another system counts where it is the only one. */
    Map<String, UUID> records(
            OrganisationId organisation, ImportKind kind, String sourceSystem, Collection<String> references) {
        var found = new HashMap<String, UUID>();
        jdbc.query(
                """
                select reference, (array_agg(record_id order by source_system = ? desc))[1] as record_id
                from imports.reference
                where organisation_id = ? and kind = ? and reference = any (?)
                group by reference
                having bool_or(source_system = ?) or count(distinct record_id) = 1
                """,
                row -> {
                    found.put(row.getString("reference"), row.getObject("record_id", UUID.class));
                },
                sourceSystem,
                organisation.value(),
                kind.code(),
                references.toArray(String[]::new),
                sourceSystem);
        return found;
    }

    Map<String, Known> known(
            OrganisationId organisation, ImportKind kind, String sourceSystem, Collection<String> references) {
        var found = new HashMap<String, Known>();
        jdbc.query(
                """
                select reference, record_id, content_hash from imports.reference
                where organisation_id = ? and kind = ? and source_system = ? and reference = any (?)
                """,
                row -> {
                    found.put(
                            row.getString("reference"),
                            new Known(row.getObject("record_id", UUID.class), row.getBytes("content_hash")));
                },
                organisation.value(),
                kind.code(),
                sourceSystem,
                references.toArray(String[]::new));
        return found;
    }

    /** What the same system calls the same record in another row, if it names it twice. */
    Optional<String> otherName(Bringing bringing, UUID record, String reference) {
        return jdbc
                .queryForList(
                        """
                        select reference from imports.reference
                        where organisation_id = ? and kind = ? and source_system = ? and record_id = ? and reference <> ?
                        order by reference limit 1
                        """,
                        String.class,
                        bringing.caller().organisation().value(),
                        bringing.mapping().kind().code(),
                        bringing.mapping().sourceSystem(),
                        record,
                        reference)
                .stream()
                .findFirst();
    }

    /** Keeps what became of the rows of a batch, in one statement. */
    <T> void keep(Bringing bringing, List<Draft<T>> drafts, List<UUID> records) {
        if (drafts.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into imports.reference
                    (organisation_id, kind, source_system, reference, record_id, content_hash, run_id, taken_at)
                select ?, ?, ?, t.reference, t.record_id, t.content_hash, ?, ?
                from unnest(?::text[], ?::uuid[], ?::bytea[]) as t (reference, record_id, content_hash)
                """,
                bringing.caller().organisation().value(),
                bringing.mapping().kind().code(),
                bringing.mapping().sourceSystem(),
                bringing.run(),
                Timestamp.from(bringing.startedAt()),
                drafts.stream().map(Draft::reference).toArray(String[]::new),
                records.toArray(UUID[]::new),
                drafts.stream().map(Draft::hash).toArray(byte[][]::new));
    }
}
