package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.PasswordRule;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcUsers implements Users {

    private static final String COLUMNS = "select id, organisation_id, role, name, email from identity.app_user ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PasswordEncoder passwords;
    private final Callers callers;
    private final AuditTrail audit;
    private final InstantSource clock;

    JdbcUsers(JdbcTemplate batch, PasswordEncoder passwords, Callers callers, AuditTrail audit, InstantSource clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.passwords = passwords;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<User> find(UserId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, i) -> user(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<User> findByEmail(String email) {
        return jdbc.sql(COLUMNS + "where email = lower(?)")
                .param(email)
                .query((row, i) -> user(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> ids) {
        var names = new HashMap<UserId, String>();
        jdbc.sql("select id, name from identity.app_user where id = any (?)")
                .param(ids.stream().map(UserId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new UserId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> of(OrganisationId organisation) {
        return jdbc.sql(COLUMNS + "where organisation_id = ? and role <> 'system' order by name, id")
                .param(organisation.value())
                .query((row, i) -> user(row))
                .list();
    }

    @Override
    @Transactional
    public void register(User user, Optional<String> password) {
        password.ifPresent(JdbcUsers::requireStrong);
        try {
            jdbc.sql("""
                            insert into identity.app_user (id, organisation_id, role, name, email, password_hash)
                            values (?, ?, ?, ?, lower(?), ?)
                            """)
                    .param(user.id().value())
                    .param(user.organisation().value())
                    .param(user.role().code())
                    .param(user.name())
                    .param(user.email())
                    .param(password.map(passwords::encode).orElse(null))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.field(
                    "user.email-taken",
                    "email",
                    "Somebody already signs in with " + user.email() + ".",
                    "Maybe they are registered already, or it is a shared mailbox: use an address of their own.");
        }
        audit.wrote("user.register", new EvidenceRef("identity.user", user.id().value()), Optional.empty());
    }

    @Override
    @Transactional
    public void registerAll(Collection<User> users) {
        batch.batchUpdate("""
                insert into identity.app_user (id, organisation_id, role, name, email)
                values (?, ?, ?, ?, lower(?)) on conflict do nothing
                """, users, 1_000, (statement, user) -> {
            statement.setObject(1, user.id().value());
            statement.setObject(2, user.organisation().value());
            statement.setString(3, user.role().code());
            statement.setString(4, user.name());
            statement.setString(5, user.email());
        });
    }

    @Override
    @Transactional
    public void endSignIn(UserId user, Instant at) {
        if (user.equals(callers.current().actor())) {
            throw Refused.field(
                    "user.ends-oneself",
                    "user",
                    "You cannot end your own sign-in.",
                    "Ask a colleague who looks after users.");
        }
        var moment = at.atOffset(ZoneOffset.UTC);
        requireOne(jdbc.sql("update identity.app_user set active_until = ? where id = ?")
                .params(moment, user.value())
                .update());
        jdbc.sql("""
                        update identity.access_grant set valid_until = greatest(valid_from, ?)
                        where keeper_id = identity.caller_organisation() and grantee_user_id = ?
                          and (valid_until is null or valid_until > ?)
                        """).params(moment, user.value(), moment).update();
        if (!at.isAfter(clock.instant())) {
            signOut(user, "");
        }
        audit.wrote("user.end-sign-in", ref(user), Optional.empty());
    }

    @Override
    @Transactional
    public void letSignInAgain(UserId user) {
        requireOne(jdbc.sql("update identity.app_user set active_until = null where id = ?")
                .param(user.value())
                .update());
        audit.wrote("user.let-sign-in-again", ref(user), Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, Instant> endings(OrganisationId organisation) {
        var endings = new HashMap<UserId, Instant>();
        jdbc.sql(
                        "select id, active_until from identity.app_user where organisation_id = ? and active_until is not null")
                .param(organisation.value())
                .query(row -> {
                    endings.put(
                            new UserId(row.getObject("id", UUID.class)),
                            row.getObject("active_until", OffsetDateTime.class).toInstant());
                });
        return endings;
    }

    @Override
    @Transactional
    public void givePassword(UserId user, String password) {
        requireStrong(password);
        write(user, password);
        signOut(user, "");
        audit.wrote("user.give-password", ref(user), Optional.empty());
    }

    @Override
    @Transactional
    public void changePassword(String present, String wanted, String session) {
        var actor = callers.current().actor();
        var email = find(actor).orElseThrow().email();
        var hash = jdbc.sql("select password_hash from identity.sign_in_candidate(?)")
                .param(email)
                .query((row, i) -> Optional.ofNullable(row.getString("password_hash")))
                .single();
        if (PasswordRule.isTooLong(present)
                || hash.filter(known -> passwords.matches(present, known)).isEmpty()) {
            throw Refused.field(
                    "user.password-wrong",
                    "present",
                    "That is not your password.",
                    "Check it and try again, or ask whoever looks after users here for a new one.");
        }
        requireStrong(wanted);
        write(actor, wanted);
        signOut(actor, session);
        audit.wrote("user.change-password", ref(actor), Optional.empty());
    }

    private void write(UserId user, String password) {
        requireOne(jdbc.sql("update identity.app_user set password_hash = ? where id = ?")
                .params(passwords.encode(password), user.value())
                .update());
    }

    /** Ends the sessions of a user, but for one. */
    private void signOut(UserId user, String but) {
        jdbc.sql("delete from identity.spring_session where principal_name = ? and session_id <> ?")
                .params(user.toString(), but)
                .update();
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw Refused.field(
                    "user.unknown",
                    "user",
                    "There is no such user here.",
                    "Maybe they belong to another organisation: look in the list.");
        }
    }

    private static EvidenceRef ref(UserId user) {
        return new EvidenceRef("identity.user", user.value());
    }

    static void requireStrong(String password) {
        PasswordRule.problem("password", password).ifPresent(problem -> {
            throw new Refused(List.of(problem));
        });
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("email"));
    }
}
