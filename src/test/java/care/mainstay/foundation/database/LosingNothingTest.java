package care.mainstay.foundation.database;

import static care.mainstay.foundation.database.ChildJvm.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.mainstay.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there again, however everything ended. */
class LosingNothingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path data = TestDatabase.temporaryDirectory();

    @AfterEach
    void removeTheData() {
        TestDatabase.delete(data);
    }

    @Test
    void everyAcknowledgedRowIsFoundAfterKillingTheProgramAndEveryServerProcess() throws SQLException {
        var acknowledged = new HashSet<String>();
        for (int round = 0; round < 3; round++) {
            try (var writer = ChildJvm.start(AcknowledgingWriter.class.getName(), data.toString(), "4")) {
                writer.await("server ");
                readAcknowledged(writer, acknowledged, acknowledged.size() + 300);
                List<ProcessHandle> everyone = writer.family();
                assertThat(everyone)
                        .as("the program, the server and its workers")
                        .hasSizeGreaterThan(5);
                everyone.forEach(ProcessHandle::destroyForcibly);
                readAcknowledged(writer, acknowledged, Integer.MAX_VALUE);
                everyone.forEach(process -> eventually("killed", SOON, () -> !process.isAlive()));
            }
        }
        assertThat(rowsFound()).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(900);
    }

    @Test
    void everyAcknowledgedRowIsFoundAfterKillingTheServerAlone() throws SQLException {
        var acknowledged = new HashSet<String>();
        try (var writer = ChildJvm.start(AcknowledgingWriter.class.getName(), data.toString(), "4")) {
            long server = Long.parseLong(writer.await("server ").substring("server ".length()));
            readAcknowledged(writer, acknowledged, 300);
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
            readAcknowledged(writer, acknowledged, Integer.MAX_VALUE);
            // not waiting for the server's workers: the next start has to
        }
        assertThat(rowsFound()).containsAll(acknowledged);
    }

    @Test
    void theServerEndsWithAKilledProgramAndLosesNothing() throws SQLException {
        var acknowledged = new HashSet<String>();
        try (var writer = ChildJvm.start(AcknowledgingWriter.class.getName(), data.toString(), "4")) {
            long server = Long.parseLong(writer.await("server ").substring("server ".length()));
            readAcknowledged(writer, acknowledged, 300);
            writer.handle().destroyForcibly();
            readAcknowledged(writer, acknowledged, Integer.MAX_VALUE);

            eventually("no server is left", SOON, () -> ProcessHandle.of(server).isEmpty());
        }
        assertThat(rowsFound()).containsAll(acknowledged);
    }

    @Test
    void aFullDiskRefusesClearlyAndLosesNothing() throws SQLException, IOException {
        Path disk = Files.createDirectory(data.resolve("disk"));
        assumeTrue(
                ChildJvm.runsAsRoot()
                        && Commands.succeeds(
                                List.of("mount", "-t", "tmpfs", "-o", "size=90m,mode=711", "tmpfs", disk.toString())),
                "a small disk can be mounted");
        try {
            var acknowledged = new HashSet<String>();
            try (var writer = ChildJvm.start(
                    AcknowledgingWriter.class.getName(), disk.resolve("data").toString(), "2")) {
                long server = Long.parseLong(writer.await("server ").substring("server ".length()));
                String refusal = readAcknowledged(writer, acknowledged, Integer.MAX_VALUE);
                assertThat(acknowledged).isNotEmpty();
                assertThat(refusal).as("what the writer was told").matches("refused (53100|57P|08).*");
                assertThat(Files.readString(disk.resolve("data/postgresql.log")))
                        .contains("No space left on device");
                writer.handle().destroyForcibly();
                // which the next start would do for it, once it had waited in vain for it to end on a full disk
                ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
                eventually("it has ended", SOON, () -> !writer.handle().isAlive());
            }
            Commands.run(List.of("mount", "-o", "remount,size=400m", disk.toString()));
            assertThat(rowsFound(disk.resolve("data"))).containsAll(acknowledged);
        } finally {
            Commands.run(List.of("umount", "--lazy", disk.toString()));
        }
    }

    /** Reads ids until there are so many or the writer ends or is refused; returns the refusal, or nothing. */
    private static String readAcknowledged(ChildJvm writer, Set<String> acknowledged, int until) {
        while (acknowledged.size() < until) {
            String line = writer.nextLine();
            if (line == null) {
                return "";
            }
            if (line.startsWith("refused")) {
                return line;
            }
            // a line cut off in the middle was not acknowledged to anybody
            if (line.startsWith("kept ") && line.length() == "kept ".length() + 36) {
                acknowledged.add(line.substring("kept ".length()));
            }
        }
        return "";
    }

    private Set<String> rowsFound() throws SQLException {
        return rowsFound(data);
    }

    private static Set<String> rowsFound(Path data) throws SQLException {
        var found = new HashSet<String>();
        try (var server = EmbeddedPostgres.start(data);
                Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from kept")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
