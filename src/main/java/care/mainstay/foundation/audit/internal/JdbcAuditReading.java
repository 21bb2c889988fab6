package care.mainstay.foundation.audit.internal;

import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditReading implements AuditReading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String OURS = "nullif(current_setting('mainstay.organisation', true), '')::uuid";
    private static final String COLUMNS =
            "select id, at, actor_id, role, kind, action, subject, people from audit.entry ";

    /** By the index over people: see the function. */
    private static final String NAMING = """
            and id in (select audit.entries_about(:person, :before, cast(:actor as uuid), cast(:from as timestamptz),
                                                  cast(:until as timestamptz), :limit))
            """;

    private final JdbcClient jdbc;

    JdbcAuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(Question question, long before, int limit) {
        var from = question.day().map(JdbcAuditReading::midnight).orElse(null);
        var until = question.day()
                .map(day -> day.plusDays(1))
                .map(JdbcAuditReading::midnight)
                .orElse(null);
        return jdbc.sql(COLUMNS + "where organisation_id = " + OURS + " and id < :before "
                        + (question.person().isPresent() ? NAMING : "")
                        + (question.actor().isPresent() ? "and actor_id = :actor " : "")
                        + (question.day().isPresent() ? "and at >= :from and at < :until " : "")
                        + "order by id desc limit :limit")
                .param("before", before)
                .param("person", question.person().map(PersonId::value).orElse(null))
                .param("actor", question.actor().map(UserId::value).orElse(null))
                .param("from", from)
                .param("until", until)
                .param("limit", limit)
                .query((row, i) -> entry(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> find(long id) {
        return jdbc.sql(COLUMNS + "where organisation_id = " + OURS + " and id = ?")
                .param(id)
                .query((row, i) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("actor_id", UUID.class)),
                row.getString("role"),
                row.getString("kind").equals("write"),
                row.getString("action"),
                Optional.ofNullable(row.getString("subject")),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList());
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }
}
