package care.mainstay.foundation.audit.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries in the transaction of the act itself; organisation, actor, role and time are the database's defaults. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void wrote(String action, EvidenceRef subject, Optional<PersonId> person) {
        write("write", action, subject.toString(), person.stream().toList());
    }

    @Override
    @Transactional
    public void wroteAll(String action, List<Written> records) {
        if (records.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into audit.entry (kind, action, subject, people)
                        select 'write', ?, written.subject, array_remove(array[written.person], null)
                        from unnest(?, cast(? as uuid[])) with ordinality as written (subject, person, place)
                        order by written.place
                        """)
                .param(action)
                .param(records.stream().map(one -> one.subject().toString()).toArray(String[]::new))
                .param(records.stream()
                        .map(one -> one.person().map(PersonId::toString).orElse(null))
                        .toArray(String[]::new))
                .update();
    }

    @Override
    @Transactional
    public void read(String page, Optional<EvidenceRef> subject, Collection<PersonId> people) {
        write("read", page, subject.map(EvidenceRef::toString).orElse(null), people);
    }

    private void write(String kind, String action, @Nullable String subject, Collection<PersonId> people) {
        jdbc.sql("insert into audit.entry (kind, action, subject, people) values (?, ?, ?, ?)")
                .param(kind)
                .param(action)
                .param(subject)
                .param(people.stream().map(PersonId::value).distinct().sorted().toArray(UUID[]::new))
                .update();
    }
}
