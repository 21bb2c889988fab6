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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what organisations took out with them into a new, empty installation: their exports, a directory each, together.
 *
 * <p>Every file is compared with its manifest first, and afterwards with what is in its table. What two organisations
 * share, a contract or a statement, is in the export of both and becomes one record; where the two say different things
 * of it, nothing is brought in. Runs as the owner in one transaction, as a {@link Restore} does.
 */
public final class Reimport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reimport() {}

    /** All exports found in the directories below {@code directory}; answers what is in the database afterwards. */
    public static Backup.Summary from(Path directory, DatabaseAddress address) {
        try {
            var exports = new ArrayList<Export>();
            for (Path each : exports(directory)) {
                exports.add(whole(each));
            }
            Restore.requireEmpty(address);
            Restore.begin(address);
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
            throw damaged("The export cannot be read: " + FileTrouble.words(problem) + ".");
        } catch (SQLException problem) {
            throw new IllegalStateException("The export could not be brought in: " + problem.getMessage(), problem);
        }
    }

    /** Refuses a directory without exports, before anything is made for them. */
    public static void check(Path directory) {
        try {
            exports(directory);
        } catch (IOException problem) {
            throw damaged("The export cannot be read: " + FileTrouble.words(problem) + ".");
        }
    }

    private static List<Path> exports(Path directory) throws IOException {
        try (Stream<Path> below = Files.list(directory)) {
            var all = below.sorted().toList();
            if (all.stream().anyMatch(each -> each.toString().endsWith(".part"))) {
                throw damaged("The export in " + directory + " was cut off while it was written.");
            }
            var found = all.stream()
                    .filter(each -> Files.exists(each.resolve("manifest.json")))
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

    /** An export whose files are those of its manifest: how many rows each has, by name. */
    private record Export(Path directory, Map<String, Long> rows) {}

    private static Export whole(Path export) {
        try {
            var rows = new HashMap<String, Long>();
            JsonNode manifest = JSON.readTree(Files.readString(export.resolve("manifest.json")));
            for (JsonNode file : manifest.path("files")) {
                var name = file.path("name").asString();
                if (!name.matches("tables/[a-z_]+\\.[a-z_0-9]+\\.csv|dictionary\\.csv")
                        || !sha256(export.resolve(name))
                                .equals(file.path("sha256").asString())) {
                    throw damaged("The file " + name + " is not what its manifest says.");
                }
                rows.put(name, file.path("rows").asLong());
            }
            requireListed(export, rows.keySet());
            return new Export(export, rows);
        } catch (IOException | JacksonException problem) {
            throw damaged("The export in " + export.getFileName() + " cannot be read: " + problem.getMessage() + ".");
        }
    }

    private static void requireListed(Path export, Set<String> listed) throws IOException {
        try (Stream<Path> tables = Files.list(export.resolve("tables"))) {
            var extra = tables.map(file -> "tables/" + file.getFileName())
                    .filter(name -> !listed.contains(name))
                    .sorted()
                    .findFirst();
            if (extra.isPresent()) {
                throw damaged("The file " + extra.get() + " is not in the manifest of " + export.getFileName() + ".");
            }
        }
    }

    private static Backup.Summary fill(List<Export> exports, DatabaseAddress address) throws SQLException, IOException {
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
                var holding = exports.stream()
                        .filter(export -> export.rows().containsKey(table.entry()))
                        .toList();
                long brought = holding.isEmpty() ? 0 : merge(connection, statement, table, holding);
                requireCount(statement, table, brought);
                rows += brought;
                filled += brought > 0 ? 1 : 0;
                moveOn(statement, table);
            }
            for (Catalogue.Table table : tables) {
                Restore.close(statement, table);
            }
            Restore.finish(statement);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            return new Backup.Summary(filled, rows);
        }
    }

    private static void requireCount(Statement statement, Catalogue.Table table, long brought) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
            row.next();
            if (row.getLong(1) != brought) {
                throw damaged("The table " + table.name() + " has " + row.getLong(1) + " rows where " + brought
                        + " were brought.");
            }
        }
    }

    /** Answers how many rows the exports hold of a table, those that several hold counted once, after reading them back. */
    private static long merge(Connection connection, Statement statement, Catalogue.Table table, List<Export> exports)
            throws SQLException, IOException {
        var columns = columns(table, exports.get(0).directory().resolve(table.entry()));
        var list = String.join(", ", columns);
        statement.execute("create temporary table arriving on commit drop as select " + list
                + ", ''::text as brought_by from " + table.name() + " with no data");
        for (Export export : exports) {
            copyIn(connection, statement, table, columns, export);
        }
        int added = insert(statement, table, list);
        requireSame(statement, table, list);
        statement.execute("drop table arriving");
        return added;
    }

    private static void copyIn(
            Connection connection, Statement statement, Catalogue.Table table, List<String> columns, Export export)
            throws SQLException, IOException {
        Path file = export.directory().resolve(table.entry());
        var from = export.directory().getFileName();
        if (!columns(table, file).equals(columns)) {
            throw damaged("The columns of " + table.name() + " from " + from + " are not those of the other exports.");
        }
        statement.execute("alter table arriving alter column brought_by set default '"
                + from.toString().replace("'", "''") + "'");
        try (InputStream rows = Files.newInputStream(file)) {
            long arrived = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy arriving (" + String.join(", ", columns) + ") from stdin (format csv, header match)",
                            rows);
            if (!Long.valueOf(arrived).equals(export.rows().get(table.entry()))) {
                throw damaged("The file of " + table.name() + " from " + from + " has " + arrived
                        + " rows, and its manifest says otherwise.");
            }
        } catch (SQLException problem) {
            throw damaged(
                    "The rows of " + table.name() + " from " + from + " do not fit: " + problem.getMessage() + ".");
        }
    }

    private static int insert(Statement statement, Catalogue.Table table, String list) throws SQLException {
        try {
            return statement.executeUpdate("insert into " + table.name() + " (" + list
                    + ") overriding system value select " + list + " from arriving on conflict do nothing");
        } catch (SQLException problem) {
            throw damaged("The rows of " + table.name() + " do not fit: " + problem.getMessage() + ".");
        }
    }

    /** Reads back: each row that arrived must be there as it arrived, and not in the words of another export. */
    private static void requireSame(Statement statement, Catalogue.Table table, String list) throws SQLException {
        var differing = "(select row(" + list + ")::text as line from arriving except select row(" + list
                + ")::text from " + table.name() + ")";
        try (ResultSet row = statement.executeQuery(
                "select (select count(*) from " + differing + "), line, brought_by from (select row(" + list
                        + ")::text as line, brought_by from arriving) arrived where line in " + differing
                        + " order by line, brought_by limit 1")) {
            if (row.next()) {
                throw new Refused(
                        "reimport.contradiction",
                        "The exports say different things of the same records: " + row.getLong(1) + " of "
                                + table.name() + ", the first of them from " + row.getString(3) + ": "
                                + row.getString(2) + ".",
                        "Maybe they were not written together. Write them again with one ./mainstay export. Nothing has"
                                + " been brought in.");
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
