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

    private final DataDirectory directory;
    private final PostgresProcess server;
    private final Properties passwords;

    private EmbeddedPostgres(DataDirectory directory, PostgresProcess server, Properties passwords) {
        this.directory = directory;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts the server on the data in a directory, making both when they are not there yet.
     *
     * @throws care.mainstay.foundation.kernel.Refused when another process uses the directory
     */
    public static EmbeddedPostgres start(Path data) {
        return start(data, List.of(), true);
    }

    /**
     * Starts a server that trades lasting commits for speed. Only for tests whose data is thrown away with the server;
     * never for those that are about losing nothing.
     */
    public static EmbeddedPostgres startForThrowawayTests(Path data) {
        return start(data, List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"), false);
    }

    private static EmbeddedPostgres start(Path data, List<String> settings, boolean durable) {
        try {
            DataDirectory directory = DataDirectory.take(data.toAbsolutePath().normalize());
            boolean started = false;
            try {
                Properties passwords = directory.passwords(allRoles());
                PostgresProcess server = PostgresProcess.start(directory, passwords.getProperty(SUPERUSER), settings);
                var embedded = new EmbeddedPostgres(directory, server, passwords);
                try {
                    embedded.prepare(durable);
                    started = true;
                    return embedded;
                } finally {
                    if (!started) {
                        server.stop();
                    }
                }
            } finally {
                if (!started) {
                    directory.close();
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The database server could not be started: " + problem.getMessage(), problem);
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
        var byRole = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            byRole.put(role, passwords.getProperty(role.roleName()));
        }
        return new DatabaseAddress(url(database), byRole);
    }

    /** A connection past every rule: for tests and for setting up. */
    public Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.getProperty(SUPERUSER));
    }

    /** The process id of the server. */
    public long process() {
        return server.process();
    }

    public int port() {
        return server.port();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    /** Whether a directory holds data already. */
    public static boolean isThere(Path data) {
        return Files.exists(data.resolve("postgresql").resolve("PG_VERSION"));
    }

    @Override
    public void close() {
        try {
            server.stop();
            directory.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The database server did not stop cleanly: " + problem.getMessage(), problem);
        }
    }
}
