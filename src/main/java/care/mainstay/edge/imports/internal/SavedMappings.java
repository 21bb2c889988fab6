package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.identity.Caller;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** An organisation's mappings by kind and name. */
@Repository
class SavedMappings {

    private final JdbcTemplate jdbc;
    private final MappingText text;

    SavedMappings(JdbcTemplate jdbc, MappingText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    List<Mapping> all(ImportKind kind) {
        return jdbc.query(
                "select definition from imports.saved_mapping where kind = ? order by name",
                (row, number) -> text.read(row.getString("definition")),
                kind.code());
    }

    void save(Caller caller, Mapping mapping, Instant at) {
        jdbc.update(
                """
                insert into imports.saved_mapping
                    (organisation_id, kind, name, source_system, definition, saved_by, saved_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (organisation_id, kind, name) do update
                set source_system = excluded.source_system, definition = excluded.definition,
                    saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """,
                caller.organisation().value(),
                mapping.kind().code(),
                mapping.name(),
                mapping.sourceSystem(),
                text.write(mapping),
                caller.actor().value(),
                Timestamp.from(at));
    }
}
