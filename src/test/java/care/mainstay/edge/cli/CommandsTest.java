package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.TestDatabase;
import care.mainstay.foundation.database.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void anInstallationIsStartedBackedUpProvedStoppedAndRestored() throws IOException, InterruptedException {
        Path backup = directory.resolve("backup.zip");
        try (var running = mainstay("start", "--empty", "--port", "0", "--data", data)) {
            assertThat(running.await("A new installation.")).contains("administrator@localhost");
            String address = running.await("Mainstay is at ").substring("Mainstay is at ".length());
            assertThat(answer(address + "/sign-in")).isEqualTo(200);
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

            assertThat(said("backup", backup.toString(), "--data", data)).contains("rows of");
            assertThat(said("audit", "verify", "--data", data)).contains("The audit trail is intact.");

            var family = running.family();
            assertThat(said("stop", "--data", data)).contains("Stopped.");
            assertThat(running.exitCode()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        }
        String restored = directory.resolve("restored").toString();
        assertThat(said("restore", backup.toString(), "--data", restored))
                .contains("all there")
                .as("and nothing of how it is done")
                .doesNotContain("Flyway", "INFO");
        try (var running = mainstay("start", "--port", "0", "--data", restored)) {
            running.await("Mainstay is at ");
            var family = running.family();
            boolean deaf = interruptsAreIgnored();
            running.signal(deaf ? "TERM" : "INT");
            assertThat(running.exitCode()).as("ended by Ctrl-C").isEqualTo(deaf ? 143 : 130);
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(running.restOfOutput()).noneMatch(line -> line.contains("ERROR"));
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

    private static String failed(String... arguments) {
        var command = mainstay(arguments);
        List<String> lines = command.restOfOutput();
        assertThat(command.exitCode()).isNotZero();
        assertThat(lines).as("it is said in a few words").hasSizeLessThan(5);
        return String.join("\n", lines);
    }
}
