package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccessGrants implements AccessGrants {

    private static final String OPEN = """
            insert into identity.access_grant
                (keeper_id, grantee_organisation_id, grantee_user_id, person_id, purpose, valid_from, valid_until, source, granted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (person_id, keeper_id, grantee_organisation_id, grantee_user_id, purpose, source) do update
                set valid_from = least(access_grant.valid_from, excluded.valid_from),
                    valid_until = case when access_grant.valid_until is null or excluded.valid_until is null then null
                                       else greatest(access_grant.valid_until, excluded.valid_until) end,
                    records_until = null
            """;

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Callers callers;
    private final AuditTrail audit;

    JdbcAccessGrants(JdbcClient jdbc, JdbcTemplate batch, Callers callers, AuditTrail audit) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.callers = callers;
        this.audit = audit;
    }

    /** Said again here because the interface's own would reach {@link #openAll} past the transaction. */
    @Override
    @Transactional
    public void open(Grant grant) {
        openAll(List.of(grant));
    }

    @Override
    @Transactional
    public void openAll(Collection<Grant> grants) {
        var caller = callers.current();
        batch.batchUpdate(OPEN, grants, BATCH, (statement, grant) -> {
            statement.setObject(1, caller.organisation().value());
            statement.setObject(2, grant.grantee().value());
            statement.setObject(3, grant.user().map(UserId::value).orElse(null));
            statement.setObject(4, grant.person().value());
            statement.setString(5, grant.purpose().code());
            statement.setObject(6, utc(grant.from()));
            statement.setObject(7, grant.until().map(JdbcAccessGrants::utc).orElse(null));
            statement.setString(8, grant.source().toString());
            statement.setObject(9, caller.actor().value());
        });
        if (grants.size() == 1) {
            var grant = grants.iterator().next();
            audit.wrote("access.open", grant.source(), Optional.of(grant.person()));
        } else if (!grants.isEmpty()) {
            audit.wrote("access.open-many", grants.iterator().next().source(), Optional.empty());
        }
    }

    @Override
    @Transactional
    public void close(EvidenceRef source, Instant at) {
        end("keeper_id = identity.caller_organisation() and source = ?", at, source.toString(), null);
        audit.wrote("access.close", source, Optional.empty());
    }

    @Override
    @Transactional
    public void close(OrganisationId grantee, PersonId person, Instant at) {
        end(
                "keeper_id = identity.caller_organisation() and grantee_organisation_id = ? and person_id = ?",
                at,
                grantee.value(),
                person.value());
        audit.wrote("access.close", new EvidenceRef("identity.organisation", grantee.value()), Optional.of(person));
    }

    @Override
    @Transactional
    public void bringForward(PersonId person, Purpose purpose, Instant at) {
        int bounded = jdbc.sql("""
                        update identity.access_grant set records_until = ?
                        where keeper_id = identity.caller_organisation() and grantee_organisation_id <> keeper_id
                          and person_id = ? and purpose = ? and records_until > ?
                        """)
                .params(utc(at), person.value(), purpose.code(), utc(at))
                .update();
        if (bounded > 0) {
            audit.wrote("access.bound", new EvidenceRef("persons.person", person.value()), Optional.of(person));
        }
    }

    /** A grant that has not begun yet ends where it begins. */
    private void end(String which, Instant at, Object first, @Nullable Object second) {
        var update = jdbc.sql("update identity.access_grant set valid_until = greatest(valid_from, ?) where " + which
                        + " and (valid_until is null or valid_until > ?)")
                .param(utc(at))
                .param(first);
        if (second != null) {
            update = update.param(second);
        }
        update.param(utc(at)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
