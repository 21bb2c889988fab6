package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcInstallation implements Installation {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Callers callers;
    private final Users users;
    private final IdSource ids;

    JdbcInstallation(JdbcClient jdbc, TransactionTemplate transaction, Callers callers, Users users, IdSource ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.callers = callers;
        this.users = users;
        this.ids = ids;
    }

    @Override
    public boolean founded() {
        return jdbc.sql("select exists (select 1 from identity.installation)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean demo() {
        return jdbc.sql("select exists (select 1 from identity.installation where demo)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public int unhandledFromBefore(Instant moment) {
        return jdbc.sql(
                        "select count(*) from identity.event_publication where completion_date is null and publication_date < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void found(String administratorEmail, String password) {
        asItself(() -> {
            found(false);
            users.register(
                    new User(new UserId(ids.next()), OPERATOR, Role.ADMINISTRATOR, "Administrator", administratorEmail),
                    Optional.of(password));
        });
    }

    @Override
    public void foundDemo(Collection<UserId> oneClick) {
        asItself(() -> {
            found(true);
            jdbc.sql("select identity.offer_one_click(?)")
                    .param(oneClick.stream().map(UserId::value).toArray(UUID[]::new))
                    .query((row, i) -> i)
                    .list();
        });
    }

    private void found(boolean demo) {
        if (founded()) {
            throw new Refused(
                    "installation.founded-already",
                    "This installation has been founded already.",
                    "Maybe you meant another data directory: give it with --data.");
        }
        jdbc.sql("insert into identity.installation (demo) values (?)")
                .param(demo)
                .update();
    }

    private void asItself(Runnable work) {
        callers.as(ITSELF, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
