package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

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

    private final TransactionSettings settings;

    CallerTransactionManager(DataSource dataSource, TransactionSettings settings) {
        super(dataSource);
        this.settings = settings;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
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
