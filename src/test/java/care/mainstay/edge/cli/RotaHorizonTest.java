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

class RotaHorizonTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path desk = Path.of("");

    private int mainstay(Object... arguments) {
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int k = 0; k < words.length; k++) {
            words[k] = arguments[k].toString();
        }
        return commands.execute(words);
    }

    private Path generated(int people, int seed) {
        Path file = desk.resolve("horizon-" + people + "-" + seed + ".json");
        assertThat(mainstay("rota", "generate", "--people", people, "--days", 7, "--seed", seed, "--output", file))
                .isZero();
        return file;
    }

    @Test
    void theSameSeedMakesUpTheSameFile() throws IOException {
        String one = Files.readString(generated(6, 3));
        assertThat(Files.readString(generated(6, 3))).isEqualTo(one);
        assertThat(Files.readString(generated(6, 4))).isNotEqualTo(one);
        assertThat(out.toString()).contains("6 people, ");
    }

    @Test
    void aPlanOfManyDaysIsFoundAndChecked() {
        Path instance = generated(6, 3);
        Path plan = desk.resolve("plan.json");
        assertThat(mainstay("rota", "solve", instance, "--moves", 5000, "--output", plan))
                .isZero();
        assertThat(out.toString()).contains("Carers per person: ", "Stopped: all moves made", "Cost: ");
        assertThat(mainstay("rota", "check", instance, plan)).isZero();
    }

    @Test
    void aPlanThatDoesNotCareWhoComesHasMoreCarersAndIsCheckedLikeAnyOther() {
        Path instance = desk.resolve("four-weeks.json");
        Path plan = desk.resolve("plan.json");
        mainstay("rota", "generate", "--people", 12, "--days", 28, "--seed", 1, "--output", instance);
        mainstay("rota", "solve", instance, "--moves", 200_000, "--output", plan);
        double few = carersPerPerson();
        mainstay("rota", "solve", instance, "--continuity-blind", "--moves", 200_000, "--output", plan);
        assertThat(carersPerPerson()).isGreaterThan(few * 1.1);
        assertThat(mainstay("rota", "check", instance, plan)).isZero();
    }

    /** Of what was planned last. */
    private double carersPerPerson() {
        var told = out.toString()
                .lines()
                .filter(line -> line.startsWith("Carers per person: "))
                .toList();
        return Double.parseDouble(told.get(told.size() - 1).replaceAll("Carers per person: ([0-9.]+) .*", "$1"));
    }

    @Test
    void aPlanThatBreaksRulesEndsWithOne() throws IOException {
        Path instance = generated(6, 3);
        Path plan = desk.resolve("plan.json");
        mainstay("rota", "solve", instance, "--moves", 5000, "--output", plan);
        Files.writeString(plan, Files.readString(plan).replaceAll("\"start\":\\d+", "\"start\":1"));
        assertThat(mainstay("rota", "check", instance, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("early: ");
    }

    @Test
    void theCostCurveIsTheSameForTheSameInputs() throws IOException {
        Path instance = generated(6, 3);
        Path one = desk.resolve("one.csv");
        Path other = desk.resolve("other.csv");
        assertThat(mainstay("rota", "curve", instance, "--moves", 2000, "--output", one))
                .isZero();
        assertThat(mainstay("rota", "curve", instance, "--moves", 2000, "--output", other))
                .isZero();
        assertThat(Files.readString(other)).isEqualTo(Files.readString(one)).hasLineCount(8);
        assertThat(out.toString()).contains("Inputs ");
    }

    @Test
    void whatCannotBeMadeUpIsRefused() {
        assertThat(mainstay("rota", "generate", "--people", 0, "--output", desk.resolve("x.json")))
                .isNotZero();
        assertThat(err.toString()).contains("Write 1 to 1000 people");
    }

    @Test
    void peopleCanLiveAtThePlacesOfAPublicDay() throws IOException {
        Path day = Files.writeString(
                desk.resolve("day.json"),
                "{\"name\":\"d\",\"distances\":[[0,3.5,9],[3.5,0,4],[9,4,0]],\"services\":[{\"id\":\"s\"}],"
                        + "\"central_offices\":[{\"id\":\"o\",\"distance_matrix_index\":0}],"
                        + "\"patients\":[{\"id\":\"a\",\"distance_matrix_index\":1,\"time_window\":[0,60],"
                        + "\"required_caregivers\":[{\"service\":\"s\",\"duration\":10}]},"
                        + "{\"id\":\"b\",\"distance_matrix_index\":2,\"time_window\":[0,60],"
                        + "\"required_caregivers\":[{\"service\":\"s\",\"duration\":10}]}],"
                        + "\"caregivers\":[{\"id\":\"c\",\"abilities\":[\"s\"]}]}");
        Path file = desk.resolve("horizon.json");
        assertThat(mainstay("rota", "generate", "--people", 5, "--days", 7, "--geography", day, "--output", file))
                .isZero();
        assertThat(Files.readString(file)).contains("[0,4,9],", "\"place\":2");
    }
}
