package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.StringJoiner;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins every transaction by telling the database whom it is for, so that row-level security holds for whatever follows.
 *
 * <p>The settings last exactly as long as the transaction; a pooled connection carries nothing over, and a transaction
 * without a caller sees no row.
 */
class CallerTransactionManager extends JdbcTransactionManager {

    private static final String WHO = """
            select set_config('mainstay.organisation', ?, true), set_config('mainstay.actor', ?, true),
                   set_config('mainstay.role', ?, true)
            """;

    /**
     * A transaction that began longer ago is not committed. Audit chains rest on it: they look back a day for entries
     * that were written before others and committed after them. Held here, because a server before PostgreSQL 17 cannot.
     */
    static final Duration LONGEST = Duration.ofHours(12);

    private final TransactionSettings settings;
    private final LongSupplier nanoseconds;
    private final Map<Connection, Long> begun = Collections.synchronizedMap(new WeakHashMap<>());

    CallerTransactionManager(DataSource dataSource, TransactionSettings settings) {
        this(dataSource, settings, System::nanoTime);
    }

    CallerTransactionManager(DataSource dataSource, TransactionSettings settings, LongSupplier nanoseconds) {
        super(dataSource);
        this.settings = settings;
        this.nanoseconds = nanoseconds;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        var since = begun.get(connection(status.getTransaction()));
        if (since != null && nanoseconds.getAsLong() - since > LONGEST.toNanos()) {
            doRollback(status);
            throw new TransactionTimedOutException("The transaction began more than " + LONGEST.toHours()
                    + " hours ago: nothing of it is kept. Maybe bring the same in smaller parts.");
        }
        super.doCommit(status);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        begun.remove(connection(transaction));
        super.doCleanupAfterCompletion(transaction);
    }

    private static Connection connection(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction)
                .getConnectionHolder()
                .getConnection();
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        begun.put(connection, nanoseconds.getAsLong());
        ExportedSnapshots.join(connection, definition);
        var caller = SecurityContextCallers.actingNow();
        if (caller.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(WHO)) {
            statement.setString(1, caller.get().organisation().toString());
            statement.setString(2, caller.get().actor().toString());
            statement.setString(3, caller.get().role().code());
            statement.execute();
        }
        var also = settings.now();
        if (!also.isEmpty()) {
            set(connection, also);
        }
    }

    private static void set(Connection connection, Map<String, String> also) throws SQLException {
        var calls = new StringJoiner(", ", "select ", "");
        for (var name : also.keySet()) {
            if (name.startsWith("mainstay.")) {
                throw new IllegalArgumentException(name + " says who acts, which is not for anybody else to say");
            }
            calls.add("set_config(?, ?, true)");
        }
        try (var statement = connection.prepareStatement(calls.toString())) {
            int at = 0;
            for (var setting : also.entrySet()) {
                statement.setString(++at, setting.getKey());
                statement.setString(++at, setting.getValue());
            }
            statement.execute();
        }
    }
}
