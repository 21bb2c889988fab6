package care.mainstay.foundation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own in a data directory, which can be trusted with people's records.
 *
 * <p>Everything that makes a commit last is on and is asked of the running server at every start: {@code fsync},
 * {@code full_page_writes}, {@code synchronous_commit}, data checksums. It listens on the loopback only, asks every role
 * for its password, and ends with this process, however that ends.
 *
 * <p>It is stopped by {@link #close}, after everything that uses it: as a Spring bean, the data sources depend on it. A
 * shutdown hook of its own would race with those still writing.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The superuser, for setting up databases and roles; nothing the application does uses it. */
    private static final String SUPERUSER = "postgres";

    private final PostgresServer server;
    private final Properties passwords;

    /** What is to be given up with the server: the directory, when it was taken for it. */
    private final Runnable afterwards;

    private EmbeddedPostgres(PostgresServer server, Properties passwords, Runnable afterwards) {
        this.server = server;
        this.passwords = passwords;
        this.afterwards = afterwards;
    }

    /** Starts the server on the data in a directory that the caller holds, and goes on holding. */
    public static EmbeddedPostgres start(DataDirectory directory) {
        return start(directory, () -> {}, List.of(), true);
    }

    /**
     * Takes a directory, makes it when it is not there yet, and starts the server on its data.
     *
     * @throws care.mainstay.foundation.kernel.Refused when another process uses the directory
     */
    public static EmbeddedPostgres start(Path data) {
        DataDirectory directory = DataDirectory.take(data);
        return start(directory, directory::close, List.of(), true);
    }

    /**
     * Starts a server that trades lasting commits for speed. Only for tests whose data is thrown away with the server;
     * never for those that are about losing nothing.
     */
    public static EmbeddedPostgres startForThrowawayTests(Path data) {
        DataDirectory directory = DataDirectory.take(data);
        return start(
                directory,
                directory::close,
                // vacuuming that begins by itself can wait for a test that changes tables, and that test for it
                List.of(
                        "fsync=off",
                        "full_page_writes=off",
                        "synchronous_commit=off",
                        "autovacuum=off",
                        "scram_iterations=1"),
                false);
    }

    private static EmbeddedPostgres start(
            DataDirectory directory, Runnable afterwards, List<String> settings, boolean durable) {
        boolean started = false;
        try {
            Properties passwords = directory.passwords(allRoles());
            PostgresServer server = PostgresServer.start(directory, passwords.getProperty(SUPERUSER), settings);
            var embedded = new EmbeddedPostgres(server, passwords, afterwards);
            try {
                embedded.prepare(durable);
                started = true;
                return embedded;
            } finally {
                if (!started) {
                    server.stop();
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The database server could not be started: " + problem.getMessage(), problem);
        } finally {
            if (!started) {
                afterwards.run();
            }
        }
    }

    private static List<String> allRoles() {
        return Stream.concat(
                        Stream.of(SUPERUSER),
                        Arrays.stream(DatabaseRole.values()).map(DatabaseRole::roleName))
                .toList();
    }

    private void prepare(boolean durable) throws IOException {
        try (Connection connection = asSuperuser("postgres")) {
            Roles.create(connection, passwords);
            if (durable) {
                Durability.require(connection);
            }
        } catch (SQLException problem) {
            throw new IOException("The new server does not let us in: " + problem.getMessage(), problem);
        }
    }

    /** Creates an empty database that belongs to the owner role, unless there is one of that name. */
    public void createDatabase(String name) {
        createDatabase(name, "template0");
    }

    /** Creates a database as a copy of another one, to which nobody may be connected, unless there is one already. */
    public void createDatabase(String name, String template) {
        try (Connection connection = asSuperuser("postgres")) {
            Roles.createDatabase(connection, name, template);
        } catch (SQLException problem) {
            throw new IllegalStateException("Database " + name + " could not be created", problem);
        }
    }

    /** Drops a database and whoever is connected to it. */
    public void dropDatabase(String name) {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException problem) {
            throw new IllegalStateException("Database " + name + " could not be dropped", problem);
        }
    }

    /** How the application's three roles reach a database of this server. */
    public DatabaseAddress address(String database) {
        return address(server.port(), database, passwords);
    }

    private static DatabaseAddress address(int port, String database, Properties passwords) {
        var byRole = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            byRole.put(role, passwords.getProperty(role.roleName(), ""));
        }
        return new DatabaseAddress(url(port, database), byRole);
    }

    /** A connection past every rule: for tests and for setting up. */
    public Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(server.port(), database), SUPERUSER, passwords.getProperty(SUPERUSER));
    }

    /** The process id of the server. */
    public long process() {
        return server.process();
    }

    public int port() {
        return server.port();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether a directory holds a database already. */
    public static boolean isThere(Path data) {
        return Files.exists(data.resolve("postgresql").resolve("PG_VERSION"));
    }

    /**
     * How to reach a database of the server that another process of ours runs on a directory, for a backup beside it.
     * Empty when no server runs there.
     */
    public static Optional<DatabaseAddress> running(Path data, String database) {
        try {
            Optional<ServerLock> lock =
                    ServerLock.read(data.resolve("postgresql").resolve("postmaster.pid"));
            if (lock.isEmpty() || lock.get().port() == 0 || !lock.get().serverIsAlive()) {
                return Optional.empty();
            }
            return Optional.of(address(lock.get().port(), database, DataDirectory.readPasswords(data)));
        } catch (IOException problem) {
            throw new UncheckedIOException("The running server cannot be reached: " + problem.getMessage(), problem);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The database server did not stop cleanly: " + problem.getMessage(), problem);
        } finally {
            afterwards.run();
        }
    }
}
