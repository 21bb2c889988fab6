package care.mainstay.foundation.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
            "continuity",
            "rota",
            "safety",
            "reviews",
            "support",
            "contracts",
            "settlement",
            "imports",
            "westmere");

    static final String HISTORY = "schema_history";

    /** Trusted extensions, which the database's owner may create without being a superuser. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** Migrates every module that has migrations on the class path, unless all of them have been run. */
    public static void run(DatabaseAddress address) {
        if (isUpToDate(address)) {
            return;
        }
        try (HikariDataSource owner = connections(address)) {
            createExtensions(owner);
            int applied = 0;
            for (String module : ORDER) {
                if (!MigrationFiles.of(module).isEmpty()) {
                    applied += flyway(owner, module).migrate().migrationsExecuted;
                }
            }
            log.info("Database brought up to date with {} migrations", applied);
        }
    }

    /** The migrations that a new database goes through. */
    static List<BackupManifest.Migration> available() {
        return ORDER.stream()
                .flatMap(module -> MigrationFiles.of(module).stream())
                .toList();
    }

    /** A few connections for all modules: Flyway asks for new ones for each, and signing in takes its time. */
    private static HikariDataSource connections(DatabaseAddress address) {
        var pool = new HikariConfig();
        pool.setDataSource(address.as(DatabaseRole.OWNER));
        pool.setPoolName("migrations");
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static boolean isUpToDate(DatabaseAddress address) {
        try (Connection connection = address.connect(DatabaseRole.OWNER)) {
            return Catalogue.schema(connection).equals(available());
        } catch (SQLException problem) {
            throw new IllegalStateException(
                    "The histories of migrations cannot be read: " + problem.getMessage(), problem);
        }
    }

    private static Flyway flyway(DataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table(HISTORY)
                .loggers("slf4j")
                .load();
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
            throw new IllegalStateException("The extensions could not be created: " + problem.getMessage(), problem);
        }
    }

    private static boolean available(Statement statement, String extension) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_available_extensions where name = '" + extension
                + "' and installed_version is null")) {
            return found.next();
        }
    }
}
