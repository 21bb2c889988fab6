package care.mainstay.foundation.audit.internal;

import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAuditReading implements AuditReading {

    private final JdbcClient jdbc;

    JdbcAuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(Optional<PersonId> person, Optional<UserId> actor, long before, int limit) {
        return jdbc.sql("""
                        select id, at, actor_id, role, kind, action, subject, person_id from audit.entry
                        where organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
                          and id < :before
                          and (:person::uuid is null or person_id = :person::uuid)
                          and (:actor::uuid is null or actor_id = :actor::uuid)
                        order by id desc limit :limit
                        """)
                .param("before", before)
                .param("person", person.map(PersonId::value).orElse(null))
                .param("actor", actor.map(UserId::value).orElse(null))
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
}
