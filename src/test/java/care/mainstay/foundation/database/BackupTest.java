package care.mainstay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that is reached by its address alone, as one elsewhere would be. */
class BackupTest {

    private static final String TRICKY = "two\nlines, a \"quote\", a comma, \\. and \\N, Siân Łukasz 介護";

    private static final Path DATA = TestDatabase.temporaryDirectory();
    private static EmbeddedPostgres server;
    private static Backup.Summary summaryOfRestore;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    private Path directory;

    @BeforeAll
    static void startAServer() throws SQLException {
        server = EmbeddedPostgres.startForThrowawayTests(DATA);
        Migrations.run(newDatabase("source"));
        execute(
                "source",
                "insert into identity.organisation (id, kind, name, code) values"
                        + " ('00000000-0000-7000-8000-00000000000a', 'provider', '" + TRICKY + "', ''),"
                        + " ('00000000-0000-7000-8000-00000000000b', 'council', 'Westmere', null)");
        execute("source", "insert into identity.spring_session values ('p', 's', 1, 1, 1, 1, 'somebody')");
        execute(
                "source",
                "insert into identity.sign_in_attempt (email_digest, address, at, succeeded)"
                        + " select 'x', '192.0.2.1', now(), true from generate_series(1, 10)");
        Path file = DATA.resolve("backup.zip");
        Backup.write(source(), file);
        summaryOfRestore = Restore.from(file, newDatabase("restored"));
    }

    @AfterAll
    static void stopIt() {
        server.close();
        TestDatabase.delete(DATA);
    }

    private static DatabaseAddress newDatabase() {
        return newDatabase("new_" + NUMBER.incrementAndGet());
    }

    private static DatabaseAddress newDatabase(String name) {
        server.createDatabase(name);
        return server.address(name);
    }

    private static DatabaseAddress source() {
        return server.address("source");
    }

    @Test
    void whatIsRestoredBacksUpToTheSameHashes() throws IOException {
        Path first = directory.resolve("first.zip");
        Path second = directory.resolve("second.zip");

        Backup.Summary written = Backup.write(source(), first);
        Backup.write(server.address("restored"), second);

        assertThat(summaryOfRestore).isEqualTo(written);
        assertThat(manifest(second).tables()).isEqualTo(manifest(first).tables());
        assertThat(manifest(second).sequences()).isEqualTo(manifest(first).sequences());
        assertThat(manifest(second).schema()).isEqualTo(manifest(first).schema());
    }

    @Test
    void textNothingAndEmptyComeBackAsTheyWere() throws SQLException {
        String restored = backedUpAndRestored();

        assertThat(value(restored, "select name from identity.organisation where code = ''"))
                .isEqualTo(TRICKY);
        assertThat(value(
                        restored,
                        "select count(*) from identity.organisation where code is null and name = 'Westmere'"))
                .isEqualTo("1");
    }

    @Test
    void newRowsGoOnAfterTheLastNumberOfTheOldOnes() throws SQLException {
        String restored = backedUpAndRestored();

        execute(
                restored,
                "insert into identity.sign_in_attempt (email_digest, address, at, succeeded)"
                        + " values ('y', '192.0.2.1', now(), true)");
        assertThat(value(restored, "select max(id) from identity.sign_in_attempt"))
                .isEqualTo("11");
    }

    @Test
    void aRestoredTableIsAsProtectedAsItWas() throws SQLException {
        String protection =
                "select string_agg(oid::regclass::text || relrowsecurity || relforcerowsecurity, ' ' order by"
                        + " oid::regclass::text) from pg_class where relkind in ('r', 'p')";
        String triggers =
                "select string_agg(tgname::text || tgenabled::text, ' ' order by tgname) from pg_trigger where not tgisinternal";
        String restored = backedUpAndRestored();

        assertThat(value(restored, protection)).isEqualTo(value("source", protection));
        assertThat(value(restored, triggers)).isEqualTo(value("source", triggers));
    }

    @Test
    void sessionsAreLeftOut() throws SQLException {
        assertThat(value("source", "select count(*) from identity.spring_session"))
                .isEqualTo("1");
        assertThat(value(backedUpAndRestored(), "select count(*) from identity.spring_session"))
                .isEqualTo("0");
    }

    @Test
    void aRoleThatRowLevelSecurityFiltersIsRefused() throws SQLException {
        Path file = directory.resolve("filtered.zip");
        execute("source", "alter role mainstay_backup nobypassrls");
        try {
            assertThatThrownBy(() -> Backup.write(source(), file))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("backup.role-is-filtered")
                    .hasMessageContaining("mainstay_backup");
            assertThat(directory).isEmptyDirectory();
        } finally {
            execute("source", "alter role mainstay_backup bypassrls");
        }
    }

    @Test
    void theBackupRoleCanWriteNothing() {
        assertThatThrownBy(() -> {
                    try (Connection backup = source().as(DatabaseRole.BACKUP).getConnection();
                            Statement statement = backup.createStatement()) {
                        statement.execute("update identity.organisation set name = 'changed'");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.zip"), "something");

        assertThatThrownBy(() -> Backup.write(source(), file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("something");
    }

    @Test
    void anInstallationThatHoldsDataIsNotRestoredInto() {
        Path file = directory.resolve("backup.zip");
        Backup.write(source(), file);

        assertThatThrownBy(() -> Restore.from(file, source()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds data already");
    }

    @Test
    void aChangedBackupIsRefusedAndNothingOfItKept() throws IOException {
        Path good = directory.resolve("good.zip");
        Backup.write(source(), good);
        Path changed = Files.copy(good, directory.resolve("changed.zip"));
        change(changed, "tables/identity.organisation.csv", text -> text.replace("Westmere", "Eastmere"));
        DatabaseAddress target = newDatabase();

        assertThatThrownBy(() -> Restore.from(changed, target))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("identity.organisation is not what was backed up");

        assertThat(Restore.from(good, target).rows()).isPositive();
    }

    @Test
    void aBackupCutOffIsRefused() throws IOException {
        Path good = directory.resolve("good.zip");
        Backup.write(source(), good);
        byte[] whole = Files.readAllBytes(good);
        Path cut = Files.write(directory.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Restore.from(cut, newDatabase()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("restore.damaged");
    }

    @Test
    void aRestoreThatWasCutOffIsNoBeginningAndGivenAgainIsWhole() throws SQLException {
        Path file = directory.resolve("backup.zip");
        Backup.write(source(), file);
        DatabaseAddress target = newDatabase();
        Restore.begin(target);
        Migrations.run(target);

        assertThatThrownBy(() -> Restore.requireFinished(target))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("restore.cut-off");

        assertThat(Restore.from(file, target).rows()).isPositive();
        Restore.requireFinished(target);
    }

    @Test
    void aBackupOfAnotherVersionIsRefusedNamingWhatDiffers() throws IOException {
        Path file = directory.resolve("backup.zip");
        Backup.write(source(), file);
        change(
                file,
                BackupManifest.ENTRY,
                json -> json.replaceFirst(
                        "(\"module\" : \"identity\",\\s+\"script\" : \"[^\"]+\",\\s+\"checksum\" : )-?\\d+",
                        "$112345"));

        assertThatThrownBy(() -> Restore.from(file, newDatabase()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another version")
                .hasMessageContaining("(identity)");
    }

    /** A copy of a database that the source's backup was once restored to. */
    private String backedUpAndRestored() {
        String name = "copy_" + NUMBER.incrementAndGet();
        server.createDatabase(name, "restored");
        return name;
    }

    private static BackupManifest manifest(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file);
                var in = Files.newInputStream(zip.getPath(BackupManifest.ENTRY))) {
            return BackupManifest.read(in);
        }
    }

    private static void change(Path file, String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Path path = zip.getPath(entry);
            String before = Files.readString(path, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(path, after);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String database, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
