package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Snapshots;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction shows its snapshot to those that begin while it is open (PostgreSQL's {@code pg_export_snapshot}). Each
 * of them says for itself whom it is for, so need-to-know holds in all of them.
 */
@Component
class ExportedSnapshots implements Snapshots {

    private static final Object SHOWN = ExportedSnapshots.class;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate showing;

    ExportedSnapshots(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.showing = new TransactionTemplate(transactions);
        this.showing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.showing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.showing.setReadOnly(true);
    }

    @Override
    public <T> T same(Supplier<T> work) {
        return Objects.requireNonNull(showing.execute(status -> {
            var shown = Objects.requireNonNull(jdbc.queryForObject("select pg_export_snapshot()", String.class));
            TransactionSynchronizationManager.bindResource(SHOWN, shown);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(SHOWN);
            }
        }));
    }

    /** Lets a transaction that is just beginning see the snapshot that is shown, where one is; before its first query. */
    static void join(Connection connection, TransactionDefinition definition) throws SQLException {
        var shown = TransactionSynchronizationManager.getResource(SHOWN);
        if (shown != null && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + shown + "'");
            }
        }
    }
}
