package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Puts a backup's content into a new, empty database, and proves that all of it is there.
 *
 * <p>Runs as the owner in one transaction: the schema is made, row-level security is lifted from the owner (nobody else
 * can see any of it before the end), the tables are filled, read back and compared with the manifest, and row-level
 * security is put back. Any difference undoes everything.
 *
 * <p>An empty schema {@code restoring} is there from before the first migration until that transaction ends, which drops
 * it. Whoever finds it has found what a restore left that was cut off: tables, and nobody's records.
 */
public final class Restore {

    private static final String MARKER = "restoring";

    private Restore() {}

    /** Refuses what cannot be restored, before anything is made for it. */
    public static void check(Path file) {
        try (var zip = open(file)) {
            requireSameSchema(manifest(zip), Migrations.available());
        } catch (IOException problem) {
            throw unreadable(file, problem);
        }
    }

    /** Restores into a database without anything of ours in it, made by the same migrations as the backup's. */
    public static Backup.Summary from(Path file, DatabaseAddress address) {
        try (var zip = open(file)) {
            BackupManifest manifest = manifest(zip);
            requireEmpty(address);
            requireSameSchema(manifest, Migrations.available());
            begin(address);
            boolean restored = false;
            try {
                Migrations.run(address);
                fill(zip, manifest, address);
                restored = true;
                return new Backup.Summary(manifest.tables().size(), manifest.rows());
            } finally {
                if (!restored) {
                    undo(address);
                }
            }
        } catch (IOException problem) {
            throw unreadable(file, problem);
        } catch (SQLException problem) {
            throw new IllegalStateException("The backup could not be restored: " + problem.getMessage(), problem);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Refused("restore.no-file", "There is no file " + file + ".", "Maybe check its name.");
        }
        return new ZipFile(file.toFile());
    }

    private static Refused unreadable(Path file, IOException problem) {
        return damaged(file + " cannot be read as a backup: " + FileTrouble.words(problem) + ".");
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = open(zip, BackupManifest.ENTRY)) {
            BackupManifest manifest = BackupManifest.read(in);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new IOException("it is of format " + manifest.format() + ", which this version does not know");
            }
            return manifest;
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    /** What a restore left that was cut off counts as nothing: it is cleared away. */
    static void requireEmpty(DatabaseAddress address) throws SQLException {
        if (wasCutOff(address)) {
            undo(address);
        }
        try (Connection connection = address.connect(DatabaseRole.OWNER)) {
            if (!Catalogue.tables(connection).isEmpty()) {
                throw new Refused(
                        "restore.not-empty",
                        "This installation holds data already.",
                        "A backup is restored only into a new one: choose another directory with --data, or an empty"
                                + " database.");
            }
        }
    }

    static void begin(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + MARKER);
        }
    }

    /** Part of the transaction that fills the tables: with it, the restore is no longer one that was cut off. */
    static void finish(Statement statement) throws SQLException {
        statement.execute("drop schema " + MARKER);
    }

    private static boolean wasCutOff(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_namespace where nspname = '" + MARKER + "'")) {
            return found.next();
        }
    }

    /** Refuses to begin a life on what a restore left that was cut off. */
    static void requireFinished(DatabaseAddress address) throws SQLException {
        if (wasCutOff(address)) {
            throw new Refused(
                    "restore.cut-off",
                    "A restore into this installation was begun and did not come to its end.",
                    "Give the same restore again, which begins anew, or choose another directory with --data.");
        }
    }

    private static void requireSameSchema(BackupManifest manifest, List<BackupManifest.Migration> ours) {
        if (byModule(manifest.schema()).equals(byModule(ours))) {
            return;
        }
        String differing = byModule(manifest.schema()).entrySet().stream()
                .filter(module -> !module.getValue().equals(byModule(ours).get(module.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        throw new Refused(
                "restore.other-schema",
                "The backup was made by another version of Mainstay; its tables differ"
                        + (differing.isEmpty() ? "" : " (" + differing + ")") + ".",
                "Restore it with the version that made it, and then start the newer version on that data.");
    }

    private static Map<String, List<BackupManifest.Migration>> byModule(List<BackupManifest.Migration> migrations) {
        return migrations.stream()
                .collect(Collectors.groupingBy(BackupManifest.Migration::module, TreeMap::new, Collectors.toList()));
    }

    private static void fill(ZipFile zip, BackupManifest manifest, DatabaseAddress address)
            throws SQLException, IOException {
        try (Connection connection = address.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Backup.prepare(connection);
            List<Catalogue.Table> tables = Catalogue.tables(connection);
            var described =
                    manifest.tables().stream().collect(Collectors.toMap(BackupManifest.Table::name, table -> table));
            if (!described
                    .keySet()
                    .equals(tables.stream().map(Catalogue.Table::name).collect(Collectors.toSet()))) {
                throw damaged("The backup’s tables are not those of its schema.");
            }
            for (Catalogue.Table table : tables) {
                open(statement, table);
            }
            // what migrations put there is in the backup too, perhaps changed since
            statement.execute(
                    "truncate " + tables.stream().map(Catalogue.Table::name).collect(Collectors.joining(", ")));
            for (Catalogue.Table table : tables) {
                copyIn(connection, zip, table);
            }
            for (Catalogue.Table table : tables) {
                var readBack = Backup.copyOut(connection, table, OutputStream.nullOutputStream());
                if (!readBack.equals(described.get(table.name()))) {
                    throw damaged("The content of " + table.name() + " is not what was backed up.");
                }
            }
            setSequences(connection, manifest);
            for (Catalogue.Table table : tables) {
                close(statement, table);
            }
            finish(statement);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static void copyIn(Connection connection, ZipFile zip, Catalogue.Table table)
            throws SQLException, IOException {
        try (InputStream rows = open(zip, table.entry())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
        } catch (SQLException problem) {
            throw damaged("The rows of " + table.name() + " cannot be read: "
                    + String.valueOf(problem.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceFirst("^ERROR: ", "")
                    + ".");
        }
    }

    static void open(Statement statement, Catalogue.Table table) throws SQLException {
        if (table.forced()) {
            statement.execute("alter table " + table.name() + " no force row level security");
        }
        if (table.triggered()) {
            statement.execute("alter table " + table.name() + " disable trigger user");
        }
    }

    static void close(Statement statement, Catalogue.Table table) throws SQLException {
        // what waits for the end of the transaction is looked at now: a table with such rows cannot be altered
        statement.execute("set constraints all immediate");
        if (table.triggered()) {
            statement.execute("alter table " + table.name() + " enable trigger user");
        }
        if (table.forced()) {
            statement.execute("alter table " + table.name() + " force row level security");
        }
    }

    private static void setSequences(Connection connection, BackupManifest manifest) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (BackupManifest.Sequence sequence : manifest.sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.lastValue());
                set.execute();
            }
        }
    }

    /** Takes away the schemas that were made for a restore which then failed, so that it can be tried again. */
    static void undo(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // first, and not "if exists": fails when another restore has come to its end meanwhile
            statement.execute("drop schema " + MARKER);
            for (String module : Migrations.ORDER) {
                statement.execute("drop schema if exists " + module + " cascade");
            }
            connection.commit();
        }
    }

    private static Refused damaged(String words) {
        return new Refused(
                "restore.damaged",
                words,
                "Maybe the file was cut off or changed. Nothing has been restored; try another backup.");
    }
}
