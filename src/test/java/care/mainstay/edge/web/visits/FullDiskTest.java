package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The disk with the records of visits fills up under a carer who records one. */
@MainstayTest
class FullDiskTest {

    private static final List<String> WRITTEN_WITH_A_RECORD =
            List.of("visits.visit_record", "visits.visit_carer", "outcomes.observation", "audit.entry");

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Visits visits;

    @Autowired
    private InstantSource clock;

    @Autowired
    private TestDatabase database;

    private final Path directory = TestDatabase.temporaryDirectory();
    private final Path disk = directory.resolve("disk");
    private final Path filler = disk.resolve("filler");

    @BeforeEach
    void theRecordsOfVisitsAreOnASmallDisk() throws IOException, InterruptedException, SQLException {
        Files.createDirectory(disk);
        assumeTrue(
                Files.isWritable(Path.of("/root"))
                        && run("mount", "-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs", disk.toString()),
                "a small disk can be mounted");
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            var data = statement.executeQuery("show data_directory");
            data.next();
            var records = Files.createDirectory(disk.resolve("records"));
            Files.setOwner(records, Files.getOwner(Path.of(data.getString(1))));
            statement.execute("create tablespace small location '" + records + "'");
            statement.execute("alter table visits.visit_record set tablespace small");
        }
    }

    @AfterEach
    void theDiskIsTakenAway() throws IOException, InterruptedException, SQLException {
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            Files.deleteIfExists(filler);
            statement.execute("alter table visits.visit_record set tablespace pg_default");
            statement.execute("drop tablespace if exists small");
        } finally {
            run("umount", "--lazy", disk.toString());
            TestDatabase.delete(directory);
        }
    }

    @Test
    void theCarerIsToldThatNothingWasKeptAndNothingWasAndSendsItAgainWhenThereIsRoom()
            throws IOException, SQLException {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        var joanna = larkfield.carer(manager, provider, "Joanna Reed");
        var peggy = larkfield.person(manager, "Margaret", "Hale");
        var yesterday = LondonTime.day(clock.instant()).minusDays(1);
        var breakfast = larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy, yesterday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together")
                        .by(joanna.carer())
                        .asPublished()));
        var carer = Visitor.signedIn(port, Larkfield.email(joanna.caller()), Larkfield.PASSWORD);
        carer.get("/visits/" + breakfast + "/record");
        var before = written();
        fill();

        var answer = carer.post("/visits/" + breakfast + "/record", record());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("The disk that the records are kept on is full. Nothing you sent was kept")
                .contains("Tell your administrator");
        assertThat(written()).isEqualTo(before);
        assertThat(state(manager, breakfast)).isEqualTo(VisitState.PUBLISHED);
        Files.delete(filler);
        assertThat(carer.post("/visits/" + breakfast + "/record", record()).status())
                .isEqualTo(303);
        assertThat(state(manager, breakfast)).isEqualTo(VisitState.COMPLETED);
    }

    private VisitState state(Caller caller, VisitId visit) {
        return larkfield.as(caller, () -> visits.find(visit)).orElseThrow().state();
    }

    /** A note that does not fit on the pages that are there already, nor shorter when it is compressed. */
    private static Map<String, List<String>> record() {
        var letters = new Random(1);
        var note = letters.ints(4_000, '0', 'z' + 1)
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Map.of(
                "entry-key", List.of("full-disk"),
                "ending", List.of("completed"),
                "check-in", List.of("8:02am"),
                "check-out", List.of("8:44am"),
                "readers", List.of("everyone"),
                "note", List.of(note.toString()));
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (Files.getFileStore(disk).getUsableSpace() >= block.length) {
                out.write(block);
            }
        }
    }

    private Map<String, Long> written() throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            for (var table : WRITTEN_WITH_A_RECORD) {
                var count = statement.executeQuery("select count(*) from " + table);
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        return rows;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
