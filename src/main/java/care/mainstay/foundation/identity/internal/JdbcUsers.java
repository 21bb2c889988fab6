package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    JdbcUsers(JdbcClient jdbc, JdbcTemplate batch, PasswordEncoder passwords, AuditTrail audit) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.passwords = passwords;
        this.audit = audit;
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

    static void requireStrong(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.field(
                    "user.password-short",
                    "password",
                    "The password has " + password.length() + " characters.",
                    "Use at least " + SHORTEST_PASSWORD + ": three random words are easy to remember.");
        }
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
