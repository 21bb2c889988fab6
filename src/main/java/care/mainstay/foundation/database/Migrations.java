package care.mainstay.foundation.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each module's schema up to date, in the order in which modules may refer to one another.
 *
 * <p>A module is migrated by the files in {@code db/migration/<module>} and keeps its own history in its own schema, so
 * that a module can be read, moved or dropped whole. Runs as {@code mainstay_owner}; the application's role never owns
 * what it writes to, and so cannot take a policy off.
 */
public final class Migrations {

    /** Downwards first: a module's foreign keys point only to modules named before it. */
    public static final List<String> ORDER = List.of(
            "audit",
            "identity",
            "notices",
            "persons",
            "workforce",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "safety",
            "reviews",
            "contracts",
            "settlement",
            "imports",
            "westmere");

    static final String HISTORY = "schema_history";

    /** Trusted extensions, which the database's owner may create without being a superuser. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** Migrates every module that has a folder on the class path. */
    public static void run(DatabaseAddress address) {
        DataSource owner = address.as(DatabaseRole.OWNER);
        createExtensions(owner);
        int applied = 0;
        for (String module : ORDER) {
            if (Migrations.class.getClassLoader().getResource("db/migration/" + module) != null) {
                applied += migrate(owner, module);
            }
        }
        if (applied > 0) {
            log.info("Database brought up to date with {} migrations", applied);
        }
    }

    private static int migrate(DataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table(HISTORY)
                .loggers("slf4j")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static void createExtensions(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                if (available(statement, extension)) {
                    statement.execute("create extension if not exists " + extension + " schema public");
                }
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(
                    "The database's owner could not sign in or create extensions: " + problem.getMessage(), problem);
        }
    }

    private static boolean available(Statement statement, String extension) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_available_extensions where name = '" + extension
                + "' and installed_version is null")) {
            return found.next();
        }
    }
}
