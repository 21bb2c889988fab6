package care.mainstay.edge.westmere.internal.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is known of the telling of a story here: the marker that is put down before anything else and ended after all else.
 *
 * @param toldUntil how far it has been told
 * @param finished whether it was told to its end; otherwise it is under way, or was cut off
 */
record Begun(long seed, LocalDate anchor, int people, Instant toldUntil, boolean finished) {

    static Optional<Begun> read(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "select seed, anchor, people, told_until, finished_at is not null as finished from westmere.telling",
                        (row, number) -> new Begun(
                                row.getLong("seed"),
                                row.getObject("anchor", LocalDate.class),
                                row.getInt("people"),
                                row.getObject("told_until", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("finished")))
                .stream()
                .findFirst();
    }

    void putDown(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into westmere.telling (seed, anchor, people, told_until) values (?, ?, ?, ?)",
                seed,
                anchor,
                people,
                toldUntil.atOffset(ZoneOffset.UTC));
    }

    static void toldUntil(JdbcTemplate jdbc, Instant moment) {
        jdbc.update("update westmere.telling set told_until = ?", moment.atOffset(ZoneOffset.UTC));
    }

    static void finished(JdbcTemplate jdbc) {
        jdbc.update("update westmere.telling set finished_at = now()");
    }
}
