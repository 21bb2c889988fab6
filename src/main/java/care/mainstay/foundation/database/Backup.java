package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything in a database to one file, as it was at one moment, while the application goes on working.
 *
 * <p>The file is a zip that anybody can open: a CSV file per table, its rows in the order of the primary key, and a
 * manifest with the schema's migrations and, per table, the number of rows and the SHA-256 of the CSV. The same content
 * gives the same hashes.
 *
 * <p>It is read by {@code mainstay_backup} and by nobody whom row-level security filters: such a backup would look whole
 * and lack almost everything. That the role sees past it is asked first, and {@code row_security} is off besides, which
 * makes PostgreSQL refuse rather than filter.
 */
public final class Backup {

    /** What has been written or restored. */
    public record Summary(int tables, long rows) {}

    private Backup() {}

    /** Writes a new file. Refused when there is one already, and when the backup role would not see every row. */
    public static Summary write(DatabaseAddress address, Path file) {
        if (Files.exists(file)) {
            throw new Refused(
                    "backup.file-exists",
                    file + " is there already.",
                    "Maybe give another name; a backup never overwrites one.");
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(partial);
            try (Connection connection = address.connect(DatabaseRole.BACKUP)) {
                BackupManifest manifest = write(connection, partial);
                Files.move(partial, file);
                return new Summary(manifest.tables().size(), manifest.rows());
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException problem) {
            throw new Refused(
                    "backup.not-written",
                    "The backup could not be written to " + file + ": " + FileTrouble.words(problem) + ".",
                    "Maybe name another place. Nothing has been kept of it.");
        } catch (SQLException problem) {
            throw new IllegalStateException("The database could not be read: " + problem.getMessage(), problem);
        }
    }

    private static BackupManifest write(Connection connection, Path file) throws SQLException, IOException {
        requireUnfiltered(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // deferrable waits for a moment at which the snapshot cannot be disturbed, and then never has to give up
            statement.execute("set transaction isolation level serializable, read only, deferrable");
        }
        prepare(connection);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            var tables = new ArrayList<BackupManifest.Table>();
            for (Catalogue.Table table : Catalogue.tables(connection)) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                tables.add(copyOut(connection, table, zip));
                zip.closeEntry();
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    moment(connection),
                    Catalogue.schema(connection),
                    tables,
                    Catalogue.sequences(connection));
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.toJson());
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            connection.rollback();
            return manifest;
        }
    }

    /** Copies a table's rows out and says how many there were and what their hash is. */
    static BackupManifest.Table copyOut(Connection connection, Catalogue.Table table, OutputStream out)
            throws SQLException, IOException {
        var hashing = new DigestOutputStream(out, sha256());
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = copies.copyOut(table.copyOut(), hashing);
        return new BackupManifest.Table(
                table.name(),
                rows,
                HexFormat.of().formatHex(hashing.getMessageDigest().digest()));
    }

    /** Values are written alike whatever the server's and the client's settings. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local intervalstyle = 'iso_8601'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
            statement.execute("set local search_path = pg_catalog");
        }
    }

    private static void requireUnfiltered(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet role = statement.executeQuery(
                    "select current_user, rolbypassrls or rolsuper from pg_roles where rolname = current_user")) {
                role.next();
                if (!role.getBoolean(2)) {
                    throw new Refused(
                            "backup.role-is-filtered",
                            "The role " + role.getString(1)
                                    + " sees only the rows that row-level security lets it, so its"
                                    + " backup would lack the others.",
                            "Let it see past it: alter role " + role.getString(1) + " bypassrls.");
                }
            }
            statement.execute("set row_security = off");
        }
    }

    private static String moment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet moment =
                        statement.executeQuery("select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")) {
            moment.next();
            return moment.getString(1);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
