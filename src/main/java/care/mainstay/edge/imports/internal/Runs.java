package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.edge.imports.Survey;
import care.mainstay.foundation.documents.CsvWriter;
import care.mainstay.foundation.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Runs and their rejected rows. */
@Repository
class Runs {

    private static final String COLUMNS = """
            id, mapping, file_name, dry_run, state, rows_total, rows_taken, rows_unchanged, rows_rejected,
            resume_after_line, words, started_at, heartbeat_at, finished_at
            """;

    private final JdbcTemplate jdbc;
    private final MappingText mappings;

    Runs(JdbcTemplate jdbc, MappingText mappings) {
        this.jdbc = jdbc;
        this.mappings = mappings;
    }

    void add(UUID id, Caller caller, Mapping mapping, String fileName, boolean dryRun, Instant at) {
        jdbc.update(
                """
                insert into imports.run (id, organisation_id, kind, mapping, file_name, dry_run, state, started_by,
                    started_at, heartbeat_at)
                values (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
                """,
                id,
                caller.organisation().value(),
                mapping.kind().code(),
                mappings.write(mapping),
                fileName,
                dryRun,
                caller.actor().value(),
                Timestamp.from(at),
                Timestamp.from(at));
    }

    void remap(UUID id, Mapping mapping) {
        jdbc.update(
                "update imports.run set mapping = ?, kind = ? where id = ? and dry_run and state <> 'running'",
                mappings.write(mapping),
                mapping.kind().code(),
                id);
    }

    /**
     * Takes the run for this thread, and forgets an earlier trial; false when another is at it and alive, or when it has
     * been brought in already.
     */
    boolean begin(UUID id, boolean dryRun, Survey survey, Instant at, Instant deadSince) {
        jdbc.update(
                "delete from imports.rejected_row where run_id in (select id from imports.run where id = ? and dry_run)",
                id);
        return jdbc.update(
                        """
                        update imports.run set state = 'running', dry_run = ?, rows_total = ?, heading = ?, separator = ?,
                            heartbeat_at = ?, words = '', finished_at = null,
                            rows_taken = case when dry_run then 0 else rows_taken end,
                            rows_unchanged = case when dry_run then 0 else rows_unchanged end,
                            rows_rejected = case when dry_run then 0 else rows_rejected end,
                            resume_after_line = case when dry_run then 0 else resume_after_line end
                        where id = ? and (state in ('waiting', 'stopped') or state = 'finished' and dry_run
                            or state = 'running' and heartbeat_at < ?)
                        """,
                        dryRun,
                        survey.rows(),
                        heading(survey),
                        String.valueOf(survey.separator()),
                        Timestamp.from(at),
                        id,
                        Timestamp.from(deadSince))
                == 1;
    }

    private static String heading(Survey survey) {
        var text = new StringBuilder();
        CsvWriter.exact(text).row(survey.headings());
        return text.toString();
    }

    /** The headings of a run's file and what stood between its values; both empty before it began. */
    Optional<RejectsFile.Shape> shape(UUID id) {
        return jdbc
                .query(
                        "select heading, separator from imports.run where id = ? and heading <> ''",
                        (row, number) -> new RejectsFile.Shape(
                                row.getString("heading"),
                                row.getString("separator").charAt(0)),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * Has the transaction's statements planned for the tables as they are by now. Plans that are kept, as everywhere else,
     * would be those made for the first batch, when there was nothing to search through yet.
     */
    void planAnew() {
        jdbc.execute("set local plan_cache_mode = force_custom_plan");
    }

    /** Adds what a batch came to; part of the batch's own transaction. */
    void advance(UUID id, Tally tally, long upToLine, Instant at) {
        jdbc.update("""
                update imports.run set rows_taken = rows_taken + ?, rows_unchanged = rows_unchanged + ?,
                    rows_rejected = rows_rejected + ?, resume_after_line = greatest(resume_after_line, ?), heartbeat_at = ?
                where id = ?
                """, tally.taken(), tally.unchanged(), tally.rejected(), upToLine, Timestamp.from(at), id);
    }

    void end(UUID id, ImportRun.State state, String words, Instant at) {
        jdbc.update(
                "update imports.run set state = ?, words = ?, finished_at = ?, heartbeat_at = ? where id = ?",
                state.name().toLowerCase(Locale.ROOT),
                words,
                Timestamp.from(at),
                Timestamp.from(at),
                id);
    }

    void reject(UUID run, Caller caller, List<RejectedRow> rows) {
        jdbc.batchUpdate("""
                insert into imports.rejected_row (run_id, organisation_id, line, raw, field, code, words, what_to_do)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, rows, 500, (statement, row) -> {
            statement.setObject(1, run);
            statement.setObject(2, caller.organisation().value());
            statement.setLong(3, row.line());
            statement.setString(4, row.raw().replace("\0", "\uFFFD"));
            statement.setString(5, row.field());
            statement.setString(6, row.code());
            statement.setString(7, row.words().replace("\0", "\uFFFD"));
            statement.setString(8, row.whatToDo());
        });
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.query("select " + COLUMNS + " from imports.run where id = ?", this::run, id).stream()
                .findFirst();
    }

    List<ImportRun> latest(int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from imports.run order by started_at desc, id desc limit ?", this::run, limit);
    }

    List<RejectedRow> rejected(UUID run, int limit) {
        return jdbc.query(
                "select line, raw, field, code, words, what_to_do from imports.rejected_row where run_id = ? order by line limit ?",
                (row, number) -> rejected(row),
                run,
                limit);
    }

    /** All of them, fetched in portions; needs an open transaction. */
    void rejected(UUID run, Consumer<RejectedRow> each) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select line, raw, field, code, words, what_to_do from imports.rejected_row"
                                    + " where run_id = ? order by line");
                    statement.setFetchSize(500);
                    statement.setObject(1, run);
                    return statement;
                },
                row -> {
                    each.accept(rejected(row));
                });
    }

    private static RejectedRow rejected(ResultSet row) throws SQLException {
        return new RejectedRow(
                row.getLong("line"),
                row.getString("raw"),
                row.getString("field"),
                row.getString("code"),
                row.getString("words"),
                row.getString("what_to_do"));
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                mappings.read(row.getString("mapping")),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                ImportRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("rows_total"),
                row.getLong("rows_taken"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_rejected"),
                row.getLong("resume_after_line"),
                row.getString("words"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("heartbeat_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
