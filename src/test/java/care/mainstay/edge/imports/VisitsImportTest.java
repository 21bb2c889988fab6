package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.OTHER_MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.attempt;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.file;
import static care.mainstay.edge.imports.ImportingWorld.guessed;
import static care.mainstay.edge.imports.ImportingWorld.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Persons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class VisitsImportTest {

    private static final String HEADINGS =
            "Visit ID,Client Ref,Carer Name,Date,Planned Start,Planned Duration,Check In,Check Out,Status,Notes\n";

    private final Imports imports;
    private final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final Visits visits;
    private final Persons persons;

    @Autowired
    VisitsImportTest(
            Imports imports,
            Callers callers,
            Organisations organisations,
            Users users,
            Visits visits,
            Persons persons) {
        this.imports = imports;
        this.callers = callers;
        this.organisations = organisations;
        this.users = users;
        this.visits = visits;
        this.persons = persons;
    }

    @BeforeEach
    void peopleAndCarers() {
        ImportingWorld.register(callers, organisations, users);
        bring(
                imports,
                callers,
                MANAGER,
                file("people.csv", "id,first name,surname\nC1,Margaret,Hale\nC2,Tom,Achebe\n"),
                guessed(ImportKind.PEOPLE, "Roster"));
        bring(
                imports,
                callers,
                MANAGER,
                file("staff.csv", "id,name,start date\nE1,Ama Mensah,1/3/2023\nE2,Joe Blunt,1/3/2023\n"),
                guessed(ImportKind.CARERS, "Roster"));
        bring(
                imports,
                callers,
                OTHER_MANAGER,
                file("people.csv", "id,first name,surname\nC9,Olive,Other\n"),
                guessed(ImportKind.PEOPLE, "Roster"));
    }

    @Test
    void aVisitIsPlannedAndRecordedWithItsNoteAsTextWhateverItHolds() {
        var run = take("V1,C1,Ama Mensah,07/10/2024,09:05,30 mins,9.07,0938,Attended,"
                + "\"<script>alert(1)</script> & “toast”\nate well\"\n"
                + "V2,C1,\"Mensah, Ama\",07/10/2024,13.00,0:30,,,Cancelled,\n"
                + "V3,C2,E2,7-Oct-24,22:45,1h,22:50,23:48,,Settled\n"
                + "V4,C2,E2,7-Oct-24,23:45,60,23:50,00:40,,Night call\n");

        assertThat(rejected(imports, callers, MANAGER, run)).isEmpty();
        var margaret = visitsOf("Hale", DateRange.month(2024, 10));
        assertThat(margaret).extracting(Visit::state).containsExactly(VisitState.COMPLETED, VisitState.CANCELLED);
        assertThat(margaret.get(0).start()).isEqualTo(Instant.parse("2024-10-07T08:05:00Z"));
        var record = callers.as(
                MANAGER.caller(), () -> visits.recorded(margaret.get(0).id()).orElseThrow());
        assertThat(record.note().words()).isEqualTo("<script>alert(1)</script> & “toast”\nate well");
        assertThat(record.attended().get(0).until()).isEqualTo(Instant.parse("2024-10-07T08:38:00Z"));
        assertThat(visitsOf("Achebe", DateRange.month(2024, 10)))
                .hasSize(2)
                .allSatisfy(visit -> assertThat(visit.day()).hasToString("2024-10-07"));
    }

    @Test
    void everyWrongRowIsRefusedWithItsReasonAndTheRightOnesAreTaken() {
        var run = take("W1,C1,E1,14/10/2024,09:00,30,09:00,08:30,,Out before in\n"
                + "W2,C1,E1,14/10/2099,09:00,30,09:00,09:30,,In the future\n"
                + "W3,C9,E1,14/10/2024,10:00,30,10:00,10:30,,Somebody of another provider\n"
                + "W4,C1,E7,14/10/2024,11:00,30,11:00,11:30,,An unknown carer\n"
                + "W5,C1,E1,31/02/2024,11:00,30,11:00,11:30,,No such day\n"
                + "W6,C1,E1,14/10/2024,11:00,30,11:00,11:30,,Fine\n"
                + "W7,C2,E1,14/10/2024,11:15,30,11:15,11:45,,In two places at once\n"
                + "W8,C1,E1,14/10/2024,12:00,30,12:00,,,Never checked out\n"
                + "W9,C1,E1,31/03/2024,01:30,30,01:30,02:00,,The hour that was not\n"
                + "W10,C1,E1,14/10/2024,15:00,30,15:00,15:30,," + "x".repeat(20_001) + "\n"
                + "W11,C1,E1,14/10/2024,16:00,30,16:00,16:30,Vanished,A status nobody knows\n"
                + "W6,C2,E1,14/10/2024,17:00,30,17:00,17:30,,A reference used for somebody else’s visit\n");

        var rejected = rejected(imports, callers, MANAGER, run);
        assertThat(rejected)
                .extracting(row -> row.line() + " " + row.code())
                .containsExactly(
                        "2 visits.check-out-before-check-in",
                        "3 visits.in-the-future",
                        "4 imports.unknown-people",
                        "5 imports.unknown-carers",
                        "6 imports.no-such-day",
                        "8 visits.carer-is-elsewhere",
                        "9 imports.half-a-visit",
                        "10 imports.hour-that-was-not",
                        "11 visits.note-too-long",
                        "12 imports.not-a-choice",
                        "13 imports.changed-since");
        assertThat(rejected).allSatisfy(row -> assertThat(row.whatToDo()).isNotBlank());
        assertThat(run.taken()).isEqualTo(1);
        assertThat(visitsOf("Hale", DateRange.month(2024, 10)))
                .filteredOn(visit -> visit.day().toString().equals("2024-10-14"))
                .hasSize(1);
    }

    @Test
    void theNightTheClocksGoBackIsReadByLengthOrOffsetAndOtherwiseRefused() {
        var headings = "id,client,carer,date,planned start,planned duration,in,out,utc offset\n";
        var run = bring(
                imports,
                callers,
                MANAGER,
                file(
                        "night.csv",
                        headings + "N1,C1,E1,27/10/2024,00:30,60,00:30,01:30,\n"
                                + "N2,C2,E2,27/10/2024,01:30,30,01:30,02:00,GMT\n"
                                + "N3,C2,E1,27/10/2024,02:30,30,02:30,03:00,\n"
                                + "N4,C1,E2,27/10/2024,03:10,30,03:50,03:10,\n"),
                guessed(ImportKind.VISITS, "Night"));

        assertThat(rejected(imports, callers, MANAGER, run))
                .extracting(row -> row.line() + " " + row.code())
                .containsExactly("2 imports.hour-that-was-twice", "5 visits.check-out-before-check-in");
        assertThat(run.taken()).isEqualTo(2);
    }

    @Test
    void theSameFileAgainChangesNothingAndADryRunKeepsNothing() {
        var rows = "S1,C1,E1,21/10/2024,09:00,30,09:00,09:30,,Fine\nS2,C2,E2,21/10/2024,09:00,30,09:00,09:30,,Fine\n";

        var trial =
                attempt(imports, callers, MANAGER, file("v.csv", HEADINGS + rows), guessed(ImportKind.VISITS, "Again"));
        assertThat(trial.taken()).isEqualTo(2);
        assertThat(day("2024-10-21")).isZero();
        assertThat(bring(imports, callers, MANAGER, file("v.csv", HEADINGS + rows), guessed(ImportKind.VISITS, "Again"))
                        .taken())
                .isEqualTo(2);
        var again =
                bring(imports, callers, MANAGER, file("v.csv", HEADINGS + rows), guessed(ImportKind.VISITS, "Again"));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.taken()).isZero();
        assertThat(day("2024-10-21")).isEqualTo(2);
    }

    @Test
    void aRunThatBreaksInTheMiddleKeepsWhatItTookAndIsFinishedByRunningItAgain() {
        var rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < 2_500; i++) {
            int minute = i % 24;
            int day = i / 24;
            rows.append("B%d,C1,E1,%s,%02d:00,30,%02d:00,%02d:30,,Note %d%n"
                    .formatted(i, java.time.LocalDate.of(2023, 4, 1).plusDays(day), minute, minute, minute, i));
        }
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        var mapping = guessed(ImportKind.VISITS, "Broken");

        // It is opened four times to be surveyed and three times to find its headings; the eighth reads the rows.
        assertThatThrownBy(() -> bring(imports, callers, MANAGER, breakingAt(bytes, 120_000, 8), mapping))
                .isInstanceOf(UncheckedIOException.class);

        var stopped = callers.as(MANAGER.caller(), () -> imports.runs(1)).get(0);
        assertThat(stopped.state()).isEqualTo(ImportRun.State.STOPPED);
        assertThat(stopped.taken()).isBetween(1_000L, 2_400L);
        var again = bring(imports, callers, MANAGER, file("b.csv", bytes), mapping);
        assertThat(again.unchanged()).isEqualTo(stopped.taken());
        assertThat(again.taken() + again.unchanged() + again.rejected()).isEqualTo(2_500);
        assertThat(visitsOf(
                        "Hale", new DateRange(java.time.LocalDate.of(2023, 4, 1), java.time.LocalDate.of(2023, 9, 1))))
                .hasSize((int) (again.taken() + again.unchanged()));
    }

    @Test
    void rejectedRowsAreGivenBackUnderTheirOwnHeadingsAndCanBeBroughtAgainOnceCorrected() {
        var run = take("R1,C1,E1,28/10/2024,25:00,30,,,Cancelled,\"=1+1, \"\"ah\"\"\"\n");
        var text = new StringBuilder();
        callers.as(MANAGER.caller(), () -> imports.writeRejected(run.id(), text));

        assertThat(text.toString())
                .startsWith("Visit ID,Client Ref,Carer Name")
                .contains("Line,Wrong column,Code,Reason,What to do")
                .contains("\"'=1+1, \"\"ah\"\"\"")
                .contains("imports.no-such-time");
        var corrected = text.toString().replace("25:00", "15:00");
        assertThat(bring(imports, callers, MANAGER, file("r.csv", corrected), guessed(ImportKind.VISITS, "Monitor"))
                        .taken())
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationCannotReadARunOrItsRejectedRows() {
        var run = take("X1,C1,E1,28/10/2024,25:00,30,,,Cancelled,\n");

        assertThat(callers.as(COMMISSIONER.caller(), () -> imports.find(run.id())))
                .isEmpty();
        assertThat(callers.as(OTHER_MANAGER.caller(), () -> imports.rejected(run.id(), 10)))
                .isEmpty();
    }

    private ImportRun take(String rows) {
        return bring(
                imports, callers, MANAGER, file("visits.csv", HEADINGS + rows), guessed(ImportKind.VISITS, "Monitor"));
    }

    private long day(String day) {
        return callers.as(MANAGER.caller(), () -> visits.onDay(java.time.LocalDate.parse(day)))
                .size();
    }

    private List<Visit> visitsOf(String familyName, DateRange days) {
        return callers.as(MANAGER.caller(), () -> {
            PersonId person = persons.all(10).stream()
                    .filter(each -> each.details().familyName().equals(familyName))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return visits.forPerson(person, days).stream()
                    .sorted(java.util.Comparator.comparing(Visit::start))
                    .toList();
        });
    }

    /** A disk that fails: from the {@code opening}-th time the file is opened, reading breaks after some bytes. */
    private static ImportFile breakingAt(byte[] bytes, int after, int opening) {
        return new ImportFile() {
            private int opened;

            @Override
            public String name() {
                return "broken.csv";
            }

            @Override
            public InputStream open() {
                opened++;
                var whole = new ByteArrayInputStream(bytes);
                if (opened < opening) {
                    return whole;
                }
                return new InputStream() {
                    private int read;

                    @Override
                    public int read() throws IOException {
                        if (++read > after) {
                            throw new IOException("the disk has gone");
                        }
                        return whole.read();
                    }
                };
            }
        };
    }
}
