package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.database.ChildJvm;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.EmbeddedPostgres;
import care.mainstay.people.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands as they are typed, each in a process of its own. */
class CommandsTest {

    private final Path directory = TestDatabase.temporaryDirectory();
    private final String data = directory.resolve("data").toString();

    @AfterEach
    void removeTheData() {
        TestDatabase.delete(directory);
    }

    @Test
    void anInstallationIsStartedBackedUpStoppedStartedAgainRestoredAndProved()
            throws IOException, InterruptedException, SQLException {
        Path backup = directory.resolve("backup.zip");
        Path heads = directory.resolve("heads");
        Visitor administrator;
        int port;
        try (var running = mainstay("start", "--empty", "--port", "0", "--data", data)) {
            String founded = running.await("A new installation.");
            assertThat(founded).contains("administrator@localhost");
            String address = running.await("Mainstay is at ").substring("Mainstay is at ".length());
            port = URI.create(address).getPort();
            administrator = Visitor.signedIn(port, "administrator@localhost", founded.replaceAll(".* ", ""));
            assertThat(administrator.get("/").status()).isEqualTo(200);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(data))))
                    .as("others may not look around in the data")
                    .isEqualTo("rwx--x--x");

            var second = mainstay("start", "--port", "0", "--data", data);
            assertThat(String.join("\n", second.restOfOutput()))
                    .contains("already running")
                    .contains(address);
            assertThat(second.exitCode()).isNotZero();
            assertThat(answer(address + "/sign-in"))
                    .as("the first one still answers")
                    .isEqualTo(200);

            assertThat(said("audit", "heads", heads.toString(), "--data", data)).contains("heads written to");
            assertThat(said("backup", backup.toString(), "--data", data)).contains("rows of");

            var family = running.family();
            assertThat(said("stop", "--data", data)).contains("Stopped.");
            assertThat(running.exitCode()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        }
        theSessionIsFoundAgain(administrator, port);
        theTrailIsProved(restored(backup), heads);
    }

    /** On the same data, with the cookie of before; ended as one ends it at the terminal. */
    private void theSessionIsFoundAgain(Visitor visitor, int port) throws IOException {
        try (var running = mainstay("start", "--port", Integer.toString(port), "--data", data)) {
            running.await("Mainstay is at ");
            assertThat(visitor.get("/").status()).as("still signed in").isEqualTo(200);
            var family = running.family();
            boolean deaf = interruptsAreIgnored();
            running.signal(deaf ? "TERM" : "INT");
            assertThat(running.exitCode()).as("ended by Ctrl-C").isEqualTo(deaf ? 143 : 130);
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(running.restOfOutput()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private String restored(Path backup) {
        String restored = directory.resolve("restored").toString();
        assertThat(said("restore", backup.toString(), "--data", restored))
                .contains("all there")
                .as("and nothing of how it is done")
                .doesNotContain("Flyway", "INFO");
        return restored;
    }

    /** Against the heads kept elsewhere: whole as it came back, then with a word changed, then with its end cut off. */
    private static void theTrailIsProved(String restored, Path heads) throws SQLException {
        String[] verify = {"audit", "verify", "--heads", heads.toString(), "--data", restored};
        assertThat(said(verify)).contains(": intact, ", "The audit trail is intact.");

        pastEveryRule(
                restored, "update audit.entry set action = 'nothing' where id = (select min(id) from audit.entry)");
        assertThat(findingOf(verify)).contains(": NOT INTACT, ", "batch 1 was changed: an entry of it");

        pastEveryRule(restored, "delete from audit.batch b where number = (select max(number) from audit.batch)");
        assertThat(findingOf(verify))
                .contains(": NOT INTACT, ", "the chain was cut off: it has 0 batches")
                .doesNotContain("was changed");
    }

    /** What somebody with the superuser's password could do. */
    private static void pastEveryRule(String data, String command) throws SQLException {
        try (var server = EmbeddedPostgres.start(Path.of(data));
                var superuser = server.asSuperuser(Database.NAME);
                var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(command)).isPositive();
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInWordsAndLeavesNothingBehind() throws IOException {
        assertThat(said("stop", "--data", data)).contains("not running");
        assertThat(failed("backup", directory.resolve("b.zip").toString(), "--data", data))
                .contains("no Mainstay data");
        assertThat(failed("audit", "verify", "--data", data)).contains("no Mainstay data");
        assertThat(Path.of(data)).as("a mistyped directory is not made").doesNotExist();
        Path notABackup = Files.writeString(directory.resolve("letter.zip"), "Dear Sir or Madam");
        assertThat(failed("restore", notABackup.toString(), "--data", data)).contains("cannot be read as a backup");
        assertThat(failed(
                        "start", "--database-url", "jdbc:postgresql://127.0.0.1:1/none", "--port", "0", "--data", data))
                .contains("No PostgreSQL can be reached at 127.0.0.1:1");
    }

    /** A script that starts the tests in the background has every program beneath it ignore Ctrl-C (bit 1 of what Linux says). */
    private static boolean interruptsAreIgnored() throws IOException {
        Path self = Path.of("/proc/self/status");
        return Files.exists(self)
                && Files.readAllLines(self).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static int answer(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static ChildJvm mainstay(String... arguments) {
        return ChildJvm.start(Main.class.getName(), arguments);
    }

    private static String said(String... arguments) {
        var command = mainstay(arguments);
        List<String> lines = command.restOfOutput();
        assertThat(command.exitCode()).as(String.join("\n", lines)).isZero();
        return String.join("\n", lines);
    }

    /** What a proof says that did its work and found something: no failure of the command. */
    private static String findingOf(String... proof) {
        var command = mainstay(proof);
        String said = String.join("\n", command.restOfOutput());
        assertThat(command.exitCode()).as(said).isEqualTo(1);
        assertThat(said).endsWith("The audit trail has been interfered with.");
        return said;
    }

    private static String failed(String... arguments) {
        var command = mainstay(arguments);
        List<String> lines = command.restOfOutput();
        assertThat(command.exitCode()).isNotZero();
        assertThat(lines).as("it is said in a few words").hasSizeLessThan(5);
        return String.join("\n", lines);
    }
}
