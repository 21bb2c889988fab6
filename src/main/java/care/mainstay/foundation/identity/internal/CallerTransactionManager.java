package care.mainstay.foundation.identity.internal;

import java.sql.Connection;
import java.sql.SQLException;
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

    CallerTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
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
    }
}
