package care.mainstay.foundation.notices.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.AlertId;
import care.mainstay.foundation.notices.AlertState;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Alerts in their table, each step of their life in another. */
@Repository
class JdbcNotices implements Notices {

    /** How long a manager has once an alert has been passed to them, before it shows as late again. */
    private static final Duration MANAGER_HAS = Duration.ofHours(4);

    private static final String COLUMNS = """
            select id, kind, alert_key, person_id, subject, words, raised_at, due_at, state, owner_role, owner_id,
                   ended_how, ended_words, ended_at
            from notices.alert
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final AuditTrail audit;
    private final Organisations organisations;
    private final InstantSource clock;
    private final IdSource ids;

    JdbcNotices(
            JdbcClient jdbc,
            Callers callers,
            AuditTrail audit,
            Organisations organisations,
            InstantSource clock,
            IdSource ids) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.audit = audit;
        this.organisations = organisations;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @Transactional
    public AlertId raise(NewAlert alert) {
        var caller = callers.current();
        var now = clock.instant();
        var raised = jdbc.sql("""
                        insert into notices.alert (id, organisation_id, kind, alert_key, person_id, subject, words,
                            raised_at, due_at, state, owner_role, confidential, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'raised', ?, ?, ?, ?)
                        on conflict (organisation_id, alert_key) where state <> 'ended' do nothing
                        returning id
                        """)
                .param(ids.next())
                .param(caller.organisation().value())
                .param(alert.kind())
                .param(alert.key())
                .param(alert.person().map(PersonId::value).orElse(null))
                .param(alert.subject().toString())
                .param(alert.words())
                .param(utc(now))
                .param(utc(alert.due()))
                .param(alert.owner().code())
                .param(alert.confidential())
                .param(utc(now))
                .param(caller.actor().value())
                .query(UUID.class)
                .optional()
                .map(AlertId::new);
        if (raised.isEmpty()) {
            return openWith(alert.key()).orElseThrow().id();
        }
        step(raised.get(), AlertState.RAISED, "");
        audit.wrote("alert.raise", subject(raised.get()), alert.person());
        return raised.get();
    }

    @Override
    @Transactional
    public void own(AlertId id) {
        move(require(id), AlertState.OWNED, "", callers.current().actor());
    }

    @Override
    @Transactional
    public void end(AlertId id, Ending how, String words) {
        if (words.isBlank()) {
            throw Refused.field(
                    "notices.ending-without-words",
                    "words",
                    "It does not say what was done.",
                    "Write a few words, so that whoever looks later knows how it ended.");
        }
        end(require(id), how, words.strip());
    }

    @Override
    @Transactional
    public void endByKey(String key, Ending how, String words) {
        openWith(key).ifPresent(alert -> end(alert, how, words));
    }

    @Override
    @Transactional
    public int escalateOverdue() {
        var now = clock.instant();
        var to = inCharge();
        var late = jdbc.sql(
                        COLUMNS + "where state in ('raised', 'owned') and due_at < ? order by due_at for no key update")
                .param(utc(now))
                .query(JdbcNotices::alert)
                .list();
        for (var alert : late) {
            move(alert, AlertState.ESCALATED, "Nobody had ended it by the time it was due.", null);
            jdbc.sql("update notices.alert set owner_role = ?, due_at = ? where id = ?")
                    .params(to.code(), utc(now.plus(MANAGER_HAS)), alert.id().value())
                    .update();
        }
        return late.size();
    }

    /** Who answers for what nobody has ended in time: a provider's manager, or a council's commissioners. */
    private Role inCharge() {
        return organisations
                .find(callers.current().organisation())
                .filter(organisation -> organisation.kind() == Organisation.Kind.COUNCIL)
                .map(council -> Role.COMMISSIONER)
                .orElse(Role.MANAGER);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Alert> find(AlertId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(JdbcNotices::alert)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert.Step> steps(AlertId id) {
        return jdbc.sql("""
                        select state, words, recorded_at, recorded_by from notices.alert_step
                        where alert_id = ? order by recorded_at, id
                        """)
                .param(id.value())
                .query((row, i) -> new Alert.Step(
                        AlertState.ofCode(row.getString("state")),
                        row.getString("words"),
                        instant(row, "recorded_at").orElseThrow(),
                        new UserId(row.getObject("recorded_by", UUID.class))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> open() {
        return jdbc.sql(COLUMNS + "where state <> 'ended' order by state = 'escalated' desc, due_at, id limit 500")
                .query(JdbcNotices::alert)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> ended(int most) {
        return jdbc.sql(COLUMNS + "where state = 'ended' order by ended_at desc, id limit ?")
                .param(most)
                .query(JdbcNotices::alert)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> about(EvidenceRef subject) {
        return jdbc.sql(COLUMNS + "where subject = ? order by raised_at desc")
                .param(subject.toString())
                .query(JdbcNotices::alert)
                .list();
    }

    private void end(Alert alert, Ending how, String words) {
        move(alert, AlertState.ENDED, words, null);
        jdbc.sql("update notices.alert set ended_how = ?, ended_words = ?, ended_at = ?, state = 'ended' where id = ?")
                .params(how.code(), words, utc(clock.instant()), alert.id().value())
                .update();
    }

    /** Takes a legal step. The ending itself is written by {@link #end}, with how it ended, in one statement. */
    private void move(Alert alert, AlertState to, String words, @Nullable UserId owner) {
        if (!alert.state().mayBecome(to)) {
            throw new Refused(
                    "notices.alert-has-ended",
                    "This alert has ended: " + alert.endedWords(),
                    "Maybe somebody dealt with it a moment ago. Reload the page to see.");
        }
        if (to != AlertState.ENDED) {
            jdbc.sql("update notices.alert set state = ?, owner_id = coalesce(?, owner_id) where id = ?")
                    .param(to.code())
                    .param(Optional.ofNullable(owner).map(UserId::value).orElse(null))
                    .param(alert.id().value())
                    .update();
        }
        step(alert.id(), to, words);
        audit.wrote("alert." + to.code(), subject(alert.id()), alert.person());
    }

    private void step(AlertId id, AlertState state, String words) {
        var caller = callers.current();
        jdbc.sql("""
                        insert into notices.alert_step (id, alert_id, organisation_id, state, words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        id.value(),
                        caller.organisation().value(),
                        state.code(),
                        words,
                        utc(clock.instant()),
                        caller.actor().value())
                .update();
    }

    private Alert require(AlertId id) {
        return jdbc.sql(COLUMNS + "where id = ? for no key update")
                .param(id.value())
                .query(JdbcNotices::alert)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no alert " + id));
    }

    private Optional<Alert> openWith(String key) {
        return jdbc.sql(COLUMNS + "where alert_key = ? and state <> 'ended' for no key update")
                .param(key)
                .query(JdbcNotices::alert)
                .optional();
    }

    private static EvidenceRef subject(AlertId id) {
        return new EvidenceRef("notices.alert", id.value());
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new AlertId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("alert_key"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                EvidenceRef.parse(row.getString("subject")),
                row.getString("words"),
                instant(row, "raised_at").orElseThrow(),
                instant(row, "due_at").orElseThrow(),
                AlertState.ofCode(row.getString("state")),
                Role.valueOf(row.getString("owner_role").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new),
                Optional.ofNullable(row.getString("ended_how")).map(Ending::ofCode),
                Optional.ofNullable(row.getString("ended_words")).orElse(""),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
