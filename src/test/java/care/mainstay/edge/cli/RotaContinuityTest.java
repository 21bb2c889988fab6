package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RotaContinuityTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path desk = Path.of("");

    private int continuity(String... arguments) {
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 2];
        all[0] = "rota";
        all[1] = "continuity";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return commands.execute(all);
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(desk.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    /** One person on eight mornings, by A A B A A C A B. */
    private String eightMornings() throws IOException {
        var lines = new StringBuilder("Visit;Person;Carer;Day;Planned start;Actual start;Round\n");
        String carers = "AABAACAB";
        for (int k = 0; k < carers.length(); k++) {
            lines.append("v%d;p1;%s;2026-11-%02d;08:00;08:0%d;North\n"
                    .formatted(k, carers.charAt(k), k + 2, k % 2 == 0 ? 0 : 6));
        }
        return file("visits.csv", lines.toString().strip());
    }

    @Test
    void theLastFourWeeksAreToldForAllForEachGroupAndForEachPerson() throws IOException {
        var output = desk.resolve("people.csv");
        assertThat(continuity(eightMornings(), "--by", "round", "--output", output.toString()))
                .isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "2026-11-09 1 8 3.00 62.5 0.393 0.286 0 6.0 0 0 0",
                        "North 1 8 3.00 62.5 0.393 0.286 0 6.0 0 0 0");
        assertThat(Files.readAllLines(output))
                .hasSize(2)
                .last()
                .isEqualTo("p1,8,3.00,62.5,0.393,0.286,\"\",\"\",0,6.0,0,0,0");
    }

    @Test
    void anExportIsReadAsItIsWrittenByTheClockOnTheWall() throws IOException {
        Files.createDirectories(desk.resolve("export/tables"));
        file(
                "export/tables/visits.visit_carer.csv",
                "visit_id,carer_id,organisation_id,person_id,planned_start,planned_end,assigned,came_from,came_until,recorded_at,recorded_by",
                // in summer time this is 9 in the morning; B was taken off 22 hours before
                "v1,A,o,p,2026-07-01 08:00:00+00,2026-07-01 08:30:00+00,t,2026-07-01 08:05:00.25+00,2026-07-01 08:30:00+00,2026-06-01 10:00:00+00,u",
                "v1,B,o,p,2026-07-01 08:00:00+00,2026-07-01 08:30:00+00,f,,,2026-06-30 10:00:00+00,u",
                "v2,A,o,p,2026-07-02 08:00:00+00,2026-07-02 08:30:00+00,t,2026-07-02 08:00:00+00,2026-07-02 08:30:00+00,2026-06-01 10:00:00+00,u");
        assertThat(continuity(desk.resolve("export").toString())).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "2026-07-02 1 2 1.00 100.0 1.000 1.000 0 5.0 1 0 0",
                        "1 rows tell of a carer who did not come.");
    }

    @Test
    void teamsAndAbsencesTellWhatCouldHaveBeenAvoided() throws IOException {
        String teams = file("teams.csv", "person,carer,from", "p1,A,2026-01-01");
        // the visits by B on the 4th and the 9th and by C on the 7th; A was sick on the 7th
        String away = file("away.csv", "carer,from,until,why", "A,2026-11-07,2026-11-07,sickness");
        assertThat(continuity(eightMornings(), "--teams", teams, "--away", away))
                .isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("2026-11-09 1 8 3.00 62.5 0.393 0.286 62.5 25.0 0 6.0 0 0 0");
    }

    @Test
    void rowsThatCannotBeReadAreToldAndTheOthersTaken() throws IOException {
        String file = file(
                "visits.csv",
                "reference,person,carer,planned-start,actual-start",
                "v1,p,A,2026-11-02T08:00,2026-11-02T08:00",
                "v2,p,A,yesterday,2026-11-03T08:00",
                "v1,q,A,2026-11-02T08:00,2026-11-02T08:00");
        assertThat(continuity(file)).isEqualTo(1);
        assertThat(out.toString())
                .contains("Line 3: “yesterday” is not a day with a time.")
                .contains("Line 4: Visit v1 is there twice, for somebody else or another time.");
        assertThat(continuity(file("other.csv", "a,b", "1,2"))).isEqualTo(1);
        assertThat(err.toString()).contains("has no column reference or visit or visit-id");
    }
}
