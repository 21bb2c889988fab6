package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Inspection;
import care.mainstay.foundation.identity.Inspections;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcInspections implements Inspections {

    private static final String SELECT = """
            select id, regulator_id, people, opened_at, opened_by, ends_at, ended_at, ended_by, end_reason
            from identity.inspection
            """;

    private static final int LONGEST_REASON = 2_000;

    private final JdbcClient jdbc;
    private final AccessGrants grants;
    private final AuditTrail audit;
    private final Act act;

    /** Who acts, when, and with what ids. */
    record Act(Callers callers, IdSource ids, InstantSource clock) {}

    JdbcInspections(
            JdbcClient jdbc,
            AccessGrants grants,
            AuditTrail audit,
            Callers callers,
            IdSource ids,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.audit = audit;
        this.act = new Act(callers, ids, clock);
    }

    @Override
    @Transactional
    public Inspection open(OrganisationId regulator, Collection<PersonId> people, Instant until) {
        var caller = act.callers().current();
        var inspection = new Inspection(
                act.ids().next(),
                regulator,
                people.size(),
                act.clock().instant(),
                caller.actor(),
                until,
                Optional.empty());
        jdbc.sql("""
                        insert into identity.inspection (id, organisation_id, regulator_id, people, opened_at, opened_by, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        inspection.id(),
                        caller.organisation().value(),
                        regulator.value(),
                        inspection.people(),
                        utc(inspection.opened()),
                        caller.actor().value(),
                        utc(until))
                .update();
        grants.openAll(people.stream()
                .map(person -> new AccessGrants.Grant(
                        regulator,
                        Optional.empty(),
                        person,
                        Purpose.INSPECTION,
                        inspection.opened(),
                        Optional.of(until),
                        ref(inspection.id())))
                .toList());
        audit.wrote("inspection.open", ref(inspection.id()), Optional.empty());
        return inspection;
    }

    @Override
    @Transactional
    public void end(UUID inspection, String why) {
        requireWhy(why);
        var now = act.clock().instant();
        int ended = jdbc.sql("""
                        update identity.inspection set ended_at = ?, ended_by = ?, end_reason = ?
                        where id = ? and ended_at is null and ends_at > ?
                        """)
                .params(utc(now), act.callers().current().actor().value(), why.strip(), inspection, utc(now))
                .update();
        if (ended != 1) {
            throw new Refused(
                    "inspection.over",
                    "This inspection is over already.",
                    "Maybe a colleague has just ended it: look in the list.");
        }
        grants.close(ref(inspection), now);
        audit.wrote("inspection.end", ref(inspection), Optional.empty());
    }

    private static void requireWhy(String why) {
        if (why.isBlank()) {
            throw Refused.field(
                    "inspection.end-without-reason",
                    "why",
                    "It does not say why the inspection ends early.",
                    "Write a sentence that whoever inspects could be shown.");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refused.field(
                    "inspection.reason-too-long",
                    "why",
                    "The reason has " + why.length() + " characters.",
                    "Use at most " + LONGEST_REASON + ".");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inspection> find(UUID inspection) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(inspection)
                .query((row, i) -> inspection(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inspection> ours() {
        return jdbc.sql(SELECT + "order by opened_at desc, id desc")
                .query((row, i) -> inspection(row))
                .list();
    }

    /** From the grants, which say what is open; the record of an inspection is for those who opened it. */
    @Override
    @Transactional(readOnly = true)
    public List<OpenToUs> openToUs() {
        var now = utc(act.clock().instant());
        return jdbc.sql("""
                        select keeper_id, valid_until, min(valid_from) as since, count(distinct person_id) as people
                        from identity.access_grant
                        where purpose = ? and grantee_organisation_id = identity.caller_organisation()
                          and valid_from <= ? and valid_until > ?
                        group by keeper_id, valid_until
                        order by valid_until, keeper_id
                        """)
                .params(Purpose.INSPECTION.code(), now, now)
                .query((row, i) -> new OpenToUs(
                        new OrganisationId(row.getObject("keeper_id", UUID.class)),
                        row.getInt("people"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Inspection(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("regulator_id", UUID.class)),
                row.getInt("people"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("opened_by", UUID.class)),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                endedAt == null
                        ? Optional.empty()
                        : Optional.of(new Inspection.Ended(
                                endedAt.toInstant(),
                                new UserId(row.getObject("ended_by", UUID.class)),
                                row.getString("end_reason"))));
    }

    private static EvidenceRef ref(UUID inspection) {
        return new EvidenceRef("identity.inspection", inspection);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
