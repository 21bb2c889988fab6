package care.mainstay;

import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.foundation.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of a JVM, and as many fresh, migrated databases on it as they like.
 *
 * <p>A fresh database is a copy of one migrated template and takes a fraction of a second. The server trades durability
 * for speed; tests about losing nothing start their own {@link EmbeddedPostgres}.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private static volatile boolean stopsAfterApplication;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The server is started, and the template migrated, by whoever asks first. */
    private static final class Shared {
        static final Path DIRECTORY = temporaryDirectory();
        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = "migrated";

        private Shared() {}

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.startForThrowawayTests(DIRECTORY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!stopsAfterApplication) {
                    server.close();
                    delete(DIRECTORY);
                }
            }));
            server.createDatabase("migrated");
            Migrations.run(server.address("migrated"));
            return server;
        }
    }

    /** A database of its own, as the migrations leave it. */
    public static TestDatabase fresh() {
        return copyOf(Shared.TEMPLATE);
    }

    /** A database with nothing in it, not even the schemas. */
    public static TestDatabase empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        Shared.SERVER.createDatabase(name);
        return new TestDatabase(name);
    }

    /** A copy of this database as it is now; whoever is connected to this one is cut off. */
    public TestDatabase copy() {
        // an application that is cut off comes back at once, and a database with a visitor cannot be copied
        execute("alter database " + name + " with allow_connections false");
        try {
            disconnectAll();
            return copyOf(name);
        } finally {
            execute("alter database " + name + " with allow_connections true");
        }
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        Shared.SERVER.createDatabase(name, template);
        return new TestDatabase(name);
    }

    /** Makes this database what another one is now; whoever is connected to either is cut off. */
    public void becomeCopyOf(TestDatabase other) {
        other.disconnectAll();
        Shared.SERVER.dropDatabase(name);
        Shared.SERVER.createDatabase(name, other.name);
    }

    public DatabaseAddress address() {
        return Shared.SERVER.address(name);
    }

    /** Past every rule, to look at what is really there or to break something on purpose. */
    public Connection asSuperuser() throws SQLException {
        return Shared.SERVER.asSuperuser(name);
    }

    private void disconnectAll() {
        execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
    }

    private static void execute(String sql) {
        try (Connection connection = Shared.SERVER.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    public void drop() {
        Shared.SERVER.dropDatabase(name);
    }

    /** An application uses the server: it has to be closed first when the tests end, or it would look for it in vain. */
    static void stopAfterApplication() {
        if (!stopsAfterApplication) {
            stopsAfterApplication = true;
            SpringApplication.getShutdownHandlers().add(() -> {
                Shared.SERVER.close();
                delete(Shared.DIRECTORY);
            });
        }
    }

    /** A data directory for an application that uses a database of this server; gone when the tests end. */
    static Path directoryForApplication() {
        return Shared.DIRECTORY.resolve("application-" + NUMBER.incrementAndGet());
    }

    /** A directory that the account the server runs as can pass through. */
    public static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("mainstay-test-");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return directory;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
