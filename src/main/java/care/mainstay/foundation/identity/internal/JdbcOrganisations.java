package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcOrganisations implements Organisations {

    private final JdbcClient jdbc;
    private final Users users;
    private final AuditTrail audit;
    private final Callers callers;
    private final TransactionTemplate transaction;

    JdbcOrganisations(
            JdbcClient jdbc, Users users, AuditTrail audit, Callers callers, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.callers = callers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return read(id);
    }

    private Optional<Organisation> read(OrganisationId id) {
        return jdbc.sql("select id, kind, name, code from identity.organisation where id = ?")
                .param(id.value())
                .query((row, i) -> organisation(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public String name(OrganisationId id) {
        return find(id).orElseThrow().name();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Organisation> ofKind(Organisation.Kind kind) {
        return jdbc.sql("select id, kind, name, code from identity.organisation where kind = ? order by name, id")
                .param(code(kind))
                .query((row, i) -> organisation(row))
                .list();
    }

    @Override
    @Transactional
    public void begin(Organisation organisation, User first, String password) {
        try {
            insert(organisation);
        } catch (DuplicateKeyException e) {
            throw Refused.field(
                    "organisation.code-taken",
                    "code",
                    "Another organisation has the code " + organisation.code().orElse("") + ".",
                    "Maybe it is registered already: look in the list.");
        }
        users.register(first, Optional.of(password));
        audit.wrote(
                "organisation.register",
                new EvidenceRef("identity.organisation", organisation.id().value()),
                Optional.empty());
    }

    /** Outside a transaction of its own: the user is registered in the name of the organisation that is to know of it. */
    @Override
    public void addTo(User another, String password) {
        var caller = callers.current();
        var ref = new EvidenceRef("identity.user", another.id().value());
        boolean begins = Boolean.TRUE.equals(transaction.execute(status -> read(another.organisation())
                .flatMap(known -> known.kind().firstRole())
                .filter(another.role()::equals)
                .isPresent()));
        if (caller.role() != Role.ADMINISTRATOR || !begins) {
            throw new Refused(
                    "organisation.not-to-be-added-to",
                    "Nobody can be added there in this role.",
                    "Maybe it is a household, which is opened from a person’s circle.");
        }
        callers.as(
                Caller.system(another.organisation(), caller.actor()),
                () -> transaction.executeWithoutResult(status -> {
                    users.register(another, Optional.of(password));
                    audit.wrote("organisation.add-user", ref, Optional.empty());
                }));
        transaction.executeWithoutResult(status -> audit.wrote("organisation.add-user", ref, Optional.empty()));
    }

    /** Outside a transaction of its own: nobody changes what is another's, so it is done in the organisation's name. */
    @Override
    public void rename(OrganisationId organisation, String name) {
        var caller = callers.current();
        var ref = new EvidenceRef("identity.organisation", organisation.value());
        boolean named = Boolean.TRUE.equals(transaction.execute(status ->
                read(organisation).flatMap(known -> known.kind().firstRole()).isPresent()));
        if (caller.role() != Role.ADMINISTRATOR || !named) {
            throw new Refused(
                    "organisation.not-to-be-renamed",
                    "The name of this organisation cannot be corrected here.",
                    "Whoever runs this installation corrects the names of councils, providers and regulators.");
        }
        callers.as(
                Caller.system(organisation, caller.actor()),
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("update identity.organisation set name = ? where id = ?")
                            .param(name)
                            .param(organisation.value())
                            .update();
                    audit.wrote("organisation.rename", ref, Optional.empty());
                }));
        transaction.executeWithoutResult(status -> audit.wrote("organisation.rename", ref, Optional.empty()));
    }

    @Override
    @Transactional
    public void register(Organisation organisation) {
        insert(organisation);
    }

    private void insert(Organisation organisation) {
        jdbc.sql(
                        "insert into identity.organisation (id, kind, name, code) values (?, ?, ?, ?) on conflict (id) do nothing")
                .param(organisation.id().value())
                .param(code(organisation.kind()))
                .param(organisation.name())
                .param(organisation.code().orElse(null))
                .update();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")));
    }

    private static String code(Organisation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
