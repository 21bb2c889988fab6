package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./mainstay start --database-url}: on a server of ours that it did not start, and on one that is installed here. */
class ExternalServerTest {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;

    private Path directory;

    @BeforeEach
    void aDirectoryTheServerCanReach() {
        directory = TestDatabase.temporaryDirectory();
    }

    @AfterEach
    void removeIt() {
        TestDatabase.delete(directory);
    }

    @Test
    void aServerThatMainstayDidNotStartIsUsedByItsAddress() throws IOException, InterruptedException {
        var database = TestDatabase.empty();
        startsBacksUpAndStops(database.address());
        assertThat(Files.readString(directory.resolve("data").resolve("mainstay.log")))
                .as("the server of the tests is fast and forgetful, and whoever runs Mainstay on it is told so")
                .contains("could lose what it has acknowledged: fsync = off, full_page_writes = off,"
                        + " synchronous_commit = off");
        database.drop();
    }

    @Test
    void aPostgreSqlInstalledHereIsUsedWithTheRolesAsDocumented()
            throws IOException, InterruptedException, SQLException {
        var programs = newestInstalled();
        assumeTrue(programs.isPresent(), "no PostgreSQL of its own is installed here");
        int port = freePort();
        var data = directory.resolve("postgresql").toString();
        asAnOrdinaryAccount("chown", data);
        asAnOrdinaryAccount(
                programs.get().resolve("initdb").toString(),
                "-D",
                data,
                "-U",
                "postgres",
                "--auth=trust",
                "--data-checksums");
        asAnOrdinaryAccount(
                programs.get().resolve("pg_ctl").toString(),
                "-D",
                data,
                "-w",
                "-l",
                data + "/log",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=",
                "start");
        try {
            startsBacksUpAndStops(prepared("jdbc:postgresql://127.0.0.1:" + port + "/"));
            assertThat(Files.readString(directory.resolve("data").resolve("mainstay.log")))
                    .as("as installed it loses nothing")
                    .doesNotContain("could lose");
        } finally {
            asAnOrdinaryAccount(programs.get().resolve("pg_ctl").toString(), "-D", data, "-m", "fast", "stop");
        }
    }

    private void startsBacksUpAndStops(DatabaseAddress address) throws IOException, InterruptedException {
        var data = directory.resolve("data").toString();
        var start = mainstay(address, "start", "--empty", "--port", "0", "--data", data);
        try (var out = new BufferedReader(new InputStreamReader(start.getInputStream(), StandardCharsets.UTF_8))) {
            var said = new ArrayList<String>();
            var line = out.readLine();
            while (line != null && !line.startsWith("Mainstay is at ")) {
                said.add(line);
                line = out.readLine();
            }
            assertThat(line).as(String.join("\n", said)).isNotNull();
            var page = HttpRequest.newBuilder(URI.create(line.substring("Mainstay is at ".length()) + "/sign-in"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(page, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Path.of(data, "postgresql")).as("no server of our own").doesNotExist();

            var backup = directory.resolve("backup.zip");
            assertThat(ended(mainstay(address, "backup", backup.toString(), "--data", data)))
                    .contains("rows of");
            assertThat(backup).isNotEmptyFile();
            assertThat(ended(mainstay(address, "audit", "verify", "--data", data)))
                    .contains("The audit trail is intact.");
        } finally {
            start.destroy();
            assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What docs/operations.md has a superuser do once. */
    private static DatabaseAddress prepared(String server) throws IOException, SQLException {
        var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        try (var superuser = DriverManager.getConnection(server + "postgres", "postgres", "");
                var statement = superuser.createStatement()) {
            statement.execute(Files.readString(Path.of("src/main/resources/db/roles.sql")));
            for (var role : DatabaseRole.values()) {
                passwords.put(role, "password of " + role);
                statement.execute("alter role " + role.roleName() + " password 'password of " + role + "'");
            }
            int version = superuser.getMetaData().getDatabaseMajorVersion();
            statement.execute("create database mainstay owner mainstay_owner template template0 encoding 'UTF8' "
                    + (version >= 17
                            ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
                            : "locale 'C.UTF-8'"));
            statement.execute("revoke all on database mainstay from public");
            statement.execute("grant connect, temporary on database mainstay to mainstay_app");
            statement.execute("grant connect on database mainstay to mainstay_backup");
        }
        return new DatabaseAddress(server + "mainstay", passwords);
    }

    private static Process mainstay(DatabaseAddress address, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--database-url", address.url()));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        address.passwords()
                .forEach((role, password) -> process.environment()
                        .put("MAINSTAY_PASSWORD_" + role.name().toUpperCase(Locale.ROOT), password));
        return process.start();
    }

    private static String ended(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Runs a program of the server's, which refuses to run as root, as an account that is not; {@code chown} prepares it. */
    private static void asAnOrdinaryAccount(String... command) throws IOException, InterruptedException {
        boolean root = Files.isWritable(Path.of("/root"));
        if (command[0].equals("chown")) {
            Files.createDirectory(Path.of(command[1]));
            if (root) {
                assertThat(new ProcessBuilder("chown", "nobody", command[1])
                                .start()
                                .waitFor())
                        .isZero();
            }
            return;
        }
        var whole = new ArrayList<String>();
        if (root) {
            whole.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups"));
        }
        whole.addAll(List.of(command));
        var output = Files.createTempFile("postgres", ".out");
        var process = new ProcessBuilder(whole)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor())
                .as(String.join(" ", whole) + "\n" + Files.readString(output))
                .isZero();
        Files.delete(output);
    }

    private static Optional<Path> newestInstalled() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> Integer.parseInt(version.getFileName().toString()) >= OLDEST)
                    .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparing(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
