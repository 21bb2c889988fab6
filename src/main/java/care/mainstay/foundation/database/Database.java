package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database an installation runs on, ready for use: up to date, its roles what they should be, its commits lasting.
 *
 * <p>Either the server that Mainstay brings along, which ends when this is closed, or one elsewhere.
 */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /** The oldest PostgreSQL whose views can be kept to the rights of whoever reads them. */
    private static final int OLDEST = 15;

    /** The name of the database on our own server. */
    public static final String NAME = "mainstay";

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres server;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.server = server;
    }

    /** Starts our own server on the data in a directory, making a new database when there is none. */
    public static Database embedded(DataDirectory data) {
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        boolean open = false;
        try {
            server.createDatabase(NAME);
            DatabaseAddress address = server.address(NAME);
            requireNoRestore(address);
            Migrations.run(address);
            checkApplicationRole(address, true);
            open = true;
            return new Database(address, server);
        } finally {
            if (!open) {
                server.close();
            }
        }
    }

    /** Uses a database on a server elsewhere, whose roles have been made there (see docs/operations.md). */
    public static Database external(DatabaseAddress address) {
        requireVersion(address);
        requireNoRestore(address);
        Migrations.run(address);
        checkApplicationRole(address, false);
        return new Database(address, null);
    }

    public DatabaseAddress address() {
        return address;
    }

    private static void requireNoRestore(DatabaseAddress address) {
        try {
            Restore.requireFinished(address);
        } catch (SQLException problem) {
            throw new IllegalStateException("The database cannot be looked at: " + problem.getMessage(), problem);
        }
    }

    private static void requireVersion(DatabaseAddress address) {
        try (Connection connection = address.connect(DatabaseRole.OWNER)) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST) {
                throw new Refused(
                        "database.server-too-old",
                        "The server at " + address + " is PostgreSQL " + server.getDatabaseProductVersion() + ".",
                        "Mainstay needs PostgreSQL " + OLDEST + " or later: docs/operations.md says how it is set up.");
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The server cannot be asked its version: " + problem.getMessage(), problem);
        }
    }

    /** What the application signs in as must not be able to look past row-level security, and its commits must last. */
    private static void checkApplicationRole(DatabaseAddress address, boolean ours) {
        try (Connection connection = address.connect(DatabaseRole.APPLICATION);
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            role.next();
            if (role.getBoolean(1)) {
                throw new Refused(
                        "database.role-too-strong",
                        "The role " + DatabaseRole.APPLICATION.roleName() + " can look past row-level security.",
                        "Take it away: alter role " + DatabaseRole.APPLICATION.roleName()
                                + " nosuperuser nobypassrls.");
            }
            if (ours) {
                Durability.require(connection);
                return;
            }
            List<String> lacking = Durability.lacking(connection);
            if (!lacking.isEmpty()) {
                log.warn("The database server could lose what it has acknowledged: {}", String.join(", ", lacking));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(
                    "The application’s role cannot be looked at: " + problem.getMessage(), problem);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
