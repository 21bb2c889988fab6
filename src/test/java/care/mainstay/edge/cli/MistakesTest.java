package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who types something wrong: in words, in a few lines, with what to do, and not as a success. */
class MistakesTest {

    @TempDir
    private Path directory;

    @Test
    void anUnknownCommandNamesThoseThatMayBeMeant() {
        assertThat(refusal("strat"))
                .contains("mainstay has no command “strat”.")
                .contains("start")
                .contains("./mainstay --help");
        assertThat(refusal("audit")).contains("needs to be told what to do: ").contains("verify");
        assertThat(refusal("stop", "now")).contains("mainstay stop does not know what to do with “now”.");
    }

    @Test
    void anUnknownOptionIsNamedAndWhereTheKnownOnesAre() {
        assertThat(refusal("start", "--prot", "1"))
                .contains("mainstay start has no option --prot.", "./mainstay start --help");
        assertThat(refusal("terms", "simulate", "x", "--draws", "many")).contains("“many” is not a whole number.");
    }

    @Test
    void everyCommandExplainsItselfWhenAskedTheUsualWay() {
        for (var arguments : List.of(List.of("--help"), List.of("start", "-h"), List.of("audit", "verify", "--help"))) {
            var said = new StringWriter();
            var commands = Main.commandLine().setOut(new PrintWriter(said));
            assertThat(commands.execute(arguments.toArray(String[]::new))).isZero();
            assertThat(said.toString()).contains("Usage: mainstay");
        }
    }

    @Test
    void aPortThatIsNoneOrTakenIsSaid() throws IOException {
        var data = directory.resolve("data").toString();
        for (var port : List.of("abc", "-1", "70000", "")) {
            assertThat(refusal("start", "--port=" + port, "--data", data))
                    .contains("“" + port + "” is no port.", "from 1 to 65535");
        }
        assertThat(directory.resolve("data")).as("nothing is made for it").doesNotExist();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal("start", "--port", Integer.toString(taken.getLocalPort()), "--data", data))
                    .contains("Another program answers on port " + taken.getLocalPort() + " already.");
        }
        assertThat(refusal("start", "--host", "192.0.2.1", "--port", "0", "--data", data))
                .contains("192.0.2.1 is no address of this machine.");
    }

    @Test
    void aDataDirectoryThatCannotBeOneIsSaid() throws IOException {
        var file = Files.writeString(directory.resolve("letter"), "Dear Sir or Madam");
        assertThat(refusal("start", "--data", file.toString())).contains("is there already, and is a file");
        assertThat(refusal("start", "--data", file.resolve("below").toString())).contains("a file is in the way");
        assertThat(refusal("start", "--data", "/proc/none/data")).contains("cannot be made");
        assertThat(refusal("start", "--data=")).contains("The name of the data directory is empty.");
    }

    @Test
    void anAddressThatIsNoDatabasesIsSaidBeforeAnythingIsTried() {
        var target = directory.resolve("backup.zip").toString();
        assertThat(refusal("backup", target, "--database-url", "mysql://localhost/x"))
                .contains("“mysql://localhost/x” is not the address of a PostgreSQL database.")
                .contains("jdbc:postgresql://HOST:PORT/DATABASE");
        assertThat(refusal("backup", target, "--database-url", "jdbc:postgresql://localhost/"))
                .contains("names no database");
        assertThat(refusal("backup", target, "--database-url", "postgres://me:secret@localhost/x"))
                .contains("names a user or a password")
                .doesNotContain("secret");
        assertThat(refusal("backup", target, "--database-url", "jdbc:postgresql://127.0.0.1:1/x"))
                .contains("No PostgreSQL can be reached at 127.0.0.1:1", "listens on its own machine only");
    }

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnythingIsMade() throws IOException {
        var data = directory.resolve("data").toString();
        var missing = directory.resolve("missing").toString();
        var notText = Files.write(directory.resolve("picture"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        var letter = Files.writeString(directory.resolve("letter.zip"), "Dear Sir or Madam");
        assertThat(refusal("restore", missing, "--data", data)).contains("There is no file " + missing);
        assertThat(refusal("restore", letter.toString(), "--data", data)).contains("it is not a whole zip file");
        assertThat(refusal("restore", directory.toString(), "--data", data)).contains("There is no export in");
        assertThat(refusal("audit", "verify", "--heads", missing, "--data", data))
                .contains("There is no file " + missing);
        assertThat(refusal("audit", "verify", "--heads", directory.toString(), "--data", data))
                .contains("is a directory");
        assertThat(refusal("audit", "verify", "--heads", notText.toString(), "--data", data))
                .contains("is not a text in UTF-8");
        assertThat(refusal("import", "people", directory.toString(), "--organisation", "x", "--as", "y"))
                .contains("is a directory");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    /** What it says when it fails, which it must, in at most four lines a person can read. */
    private static String refusal(String... arguments) {
        var said = new StringWriter();
        var commands = Main.commandLine().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
        assertThat(commands.execute(arguments)).isPositive();
        assertThat(said.toString().strip().lines()).as(said.toString()).hasSizeBetween(2, 4);
        assertThat(said.toString()).doesNotContain("null", "Exception", "That did not work");
        return said.toString();
    }
}
