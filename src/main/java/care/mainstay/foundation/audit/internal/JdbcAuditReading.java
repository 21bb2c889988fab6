package care.mainstay.foundation.audit.internal;

import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditReading implements AuditReading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    JdbcAuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(Question question, long before, int limit) {
        return jdbc.sql("""
                        select id, at, actor_id, role, kind, action, subject, person_id from audit.entry
                        where organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
                          and id < :before
                        """ + (question.person().isPresent() ? "and person_id = :person " : "")
                        + (question.actor().isPresent() ? "and actor_id = :actor " : "")
                        + (question.day().isPresent() ? "and at >= :from and at < :until " : "")
                        + "order by id desc limit :limit")
                .param("before", before)
                .param("person", question.person().map(PersonId::value).orElse(null))
                .param("actor", question.actor().map(UserId::value).orElse(null))
                .param("from", question.day().map(JdbcAuditReading::midnight).orElse(null))
                .param(
                        "until",
                        question.day()
                                .map(day -> day.plusDays(1))
                                .map(JdbcAuditReading::midnight)
                                .orElse(null))
                .param("limit", limit)
                .query((row, i) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("actor_id", UUID.class)),
                        row.getString("role"),
                        row.getString("kind").equals("write"),
                        row.getString("action"),
                        Optional.ofNullable(row.getString("subject")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new)))
                .list();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }
}
