package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what organisations took out with them into a new, empty installation: their exports, a directory each, together.
 *
 * <p>Every file is compared with its manifest first. What two organisations share, a contract or a statement, is in the
 * export of both and becomes one record. Runs as the owner in one transaction, as a {@link Restore} does; any
 * contradiction undoes everything.
 */
public final class Reimport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reimport() {}

    /** All exports found in the directories below {@code directory}; answers what is in the database afterwards. */
    public static Backup.Summary from(Path directory, DatabaseAddress address) {
        try {
            var exports = exports(directory);
            exports.forEach(Reimport::requireWhole);
            Restore.requireEmpty(address);
            boolean done = false;
            try {
                Migrations.run(address);
                var summary = fill(exports, address);
                done = true;
                return summary;
            } finally {
                if (!done) {
                    Restore.undo(address);
                }
            }
        } catch (IOException problem) {
            throw damaged("The export cannot be read: " + problem.getMessage() + ".");
        } catch (SQLException problem) {
            throw new IllegalStateException("The export could not be brought in: " + problem.getMessage(), problem);
        }
    }

    private static List<Path> exports(Path directory) throws IOException {
        try (Stream<Path> below = Files.list(directory)) {
            var found = below.filter(each -> Files.exists(each.resolve("manifest.json")))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Refused(
                        "reimport.nothing-there",
                        "There is no export in " + directory + ".",
                        "Maybe name the directory that ./mainstay export wrote; it has one directory per organisation.");
            }
            return found;
        }
    }

    private static void requireWhole(Path export) {
        try {
            JsonNode manifest = JSON.readTree(Files.readString(export.resolve("manifest.json")));
            for (JsonNode file : manifest.path("files")) {
                var name = file.path("name").asString();
                if (!name.matches("tables/[a-z_]+\\.[a-z_0-9]+\\.csv|dictionary\\.csv")
                        || !sha256(export.resolve(name))
                                .equals(file.path("sha256").asString())) {
                    throw damaged("The file " + name + " is not what its manifest says.");
                }
            }
        } catch (IOException | JacksonException problem) {
            throw damaged("The export in " + export.getFileName() + " cannot be read: " + problem.getMessage() + ".");
        }
    }

    private static Backup.Summary fill(List<Path> exports, DatabaseAddress address) throws SQLException, IOException {
        try (Connection connection = address.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Backup.prepare(connection);
            List<Catalogue.Table> tables = Catalogue.tables(connection);
            for (Catalogue.Table table : tables) {
                Restore.open(statement, table);
            }
            // what migrations put there is in the exports too
            statement.execute("truncate "
                    + String.join(
                            ", ", tables.stream().map(Catalogue.Table::name).toList()));
            int filled = 0;
            long rows = 0;
            for (Catalogue.Table table : tables) {
                long before = rows;
                for (Path export : exports) {
                    Path file = export.resolve(table.entry());
                    if (Files.exists(file)) {
                        rows += merge(connection, statement, table, export);
                    }
                }
                filled += rows > before ? 1 : 0;
                moveOn(statement, table);
            }
            for (Catalogue.Table table : tables) {
                Restore.close(statement, table);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return new Backup.Summary(filled, rows);
        }
    }

    private static long merge(Connection connection, Statement statement, Catalogue.Table table, Path export)
            throws SQLException, IOException {
        Path file = export.resolve(table.entry());
        var columns = columns(table, file);
        var list = String.join(", ", columns);
        statement.execute("create temporary table arriving on commit drop as select " + list + " from " + table.name()
                + " with no data");
        try (InputStream rows = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy arriving (" + list + ") from stdin (format csv, header match)", rows);
            return statement.executeUpdate("insert into " + table.name() + " (" + list
                    + ") overriding system value select " + list + " from arriving on conflict do nothing");
        } catch (SQLException problem) {
            throw damaged("The rows of " + table.name() + " from " + export.getFileName() + " do not fit: "
                    + problem.getMessage() + ".");
        } finally {
            if (!connection.isClosed()) {
                dropQuietly(connection);
            }
        }
    }

    /** After a failure the transaction is lost anyway, and the table with it. */
    private static void dropQuietly(Connection connection) throws SQLException {
        try (Statement drop = connection.createStatement()) {
            drop.execute("drop table if exists arriving");
        } catch (SQLException failedTransaction) {
            if (!"25P02".equals(failedTransaction.getSQLState())) {
                throw failedTransaction;
            }
        }
    }

    private static List<String> columns(Catalogue.Table table, Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var heading = reader.readLine();
            var columns = new ArrayList<String>();
            for (var name : (heading == null ? "" : heading).split(",")) {
                var column = table.columns().contains(name) ? name : '"' + name + '"';
                if (!table.columns().contains(column)) {
                    throw damaged("The table " + table.name() + " has no column “" + name + "” in this version.");
                }
                columns.add(column);
            }
            return columns;
        }
    }

    /** Numbers given out by the table go on after the highest that arrived. */
    private static void moveOn(Statement statement, Catalogue.Table table) throws SQLException {
        if (!table.columns().contains("id")) {
            return;
        }
        String sequence;
        try (ResultSet row = statement.executeQuery("select pg_get_serial_sequence('" + table.name() + "', 'id')")) {
            row.next();
            sequence = row.getString(1);
        }
        if (sequence != null) {
            statement.execute("select setval('" + sequence + "', coalesce(max(id), 1), max(id) is not null) from "
                    + table.name());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Refused damaged(String words) {
        return new Refused(
                "reimport.damaged",
                words,
                "Maybe a file was changed, or the export of an organisation is missing. Nothing has been brought in.");
    }
}
