package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RotaCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path desk = Path.of("");

    private int mainstay(String... arguments) {
        CommandLine commands = Main.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }

    /** People on a line around the office, every third of whom needs two carers. */
    private Path day(String name, int people) throws IOException {
        var random = new Random(people);
        var patients = new StringBuilder();
        for (int p = 0; p < people; p++) {
            int opens = random.nextInt(300);
            patients.append(p == 0 ? "" : ",")
                    .append("{\"id\":\"p%d\",\"time_window\":[%d.0,%d.0],".formatted(p, opens, opens + 90))
                    .append("\"required_caregivers\":[{\"service\":\"s1\",\"duration\":20.5}")
                    .append(p % 3 == 0 ? ",{\"service\":\"s2\",\"duration\":10.0}]" : "]")
                    .append(
                            p % 6 == 0
                                    ? ",\"synchronization\":{\"type\":\"simultaneous\"}}"
                                    : p % 3 == 0
                                            ? ",\"synchronization\":{\"type\":\"sequential\",\"distance\":[5,15]}}"
                                            : "}");
        }
        var rows = new StringBuilder();
        for (int from = 0; from <= people; from++) {
            rows.append(from == 0 ? "[" : ",[");
            for (int to = 0; to <= people; to++) {
                rows.append(to == 0 ? "" : ",").append(Math.abs(from - to) * 3.25);
            }
            rows.append(']');
        }
        String carers = "{\"id\":\"c1\",\"abilities\":[\"s1\"]},{\"id\":\"c2\",\"abilities\":[\"s1\",\"s2\"]},"
                + "{\"id\":\"c3\",\"abilities\":[\"s2\",\"s1\"]}";
        return Files.writeString(
                desk.resolve(name),
                "{\"patients\":[" + patients + "],\"services\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"caregivers\":["
                        + carers + "],\"central_offices\":[{\"id\":\"d\"}],\"distances\":[" + rows + "]}");
    }

    @Test
    void solveWritesAPlanThatCheckFindsNothingWrongWith() throws IOException {
        var day = day("day.json", 14).toString();
        var plan = desk.resolve("plan.json").toString();
        assertThat(mainstay("rota", "solve", day, "--moves", "20000", "--seed", "3", "--output", plan))
                .isZero();
        assertThat(out.toString())
                .contains("Cost: ")
                .containsPattern("Stopped: all moves made, after 4\\d,\\d{3} moves");
        String cost = out.toString()
                .lines()
                .filter(line -> line.startsWith("Cost"))
                .findFirst()
                .orElseThrow();

        out.getBuffer().setLength(0);
        assertThat(mainstay("rota", "check", day, plan)).isZero();
        assertThat(out.toString()).contains(cost);
    }

    @Test
    void explainSaysWhatIsLateWhoElseCouldGoAndWhyNot() throws IOException {
        var day = day("day.json", 14).toString();
        var plan = desk.resolve("plan.json").toString();
        mainstay("rota", "solve", day, "--moves", "2000", "--output", plan);
        out.getBuffer().setLength(0);
        assertThat(mainstay("rota", "explain", day, plan)).isZero();
        assertThat(out.toString()).contains(" late.");
        assertThat(mainstay("rota", "explain", day, plan, "--person", "p0")).isZero();
        assertThat(out.toString())
                .containsPattern("p0/s1: made by c\\d at \\d+")
                .contains("all stays as it is")
                .contains("travel_time +");
        assertThat(mainstay("rota", "explain", day, plan, "--person", "p0", "--carer", "c1"))
                .isZero();
        assertThat(out.toString()).contains("Not c1: cannot do s2.");
        assertThat(mainstay("rota", "explain", day, plan, "--person", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no person nobody.");
    }

    @Test
    void replanCoversASickCarerAndSaysWhatChanges() throws IOException {
        var day = day("day.json", 14).toString();
        var plan = desk.resolve("plan.json").toString();
        var mended = desk.resolve("mended.json").toString();
        mainstay("rota", "solve", day, "--moves", "20000", "--output", plan);
        out.getBuffer().setLength(0);
        assertThat(mainstay("rota", "replan", day, plan, "--sick", "c1", "--moves", "3000", "--output", mended))
                .isZero();
        assertThat(out.toString())
                .containsPattern("p\\d+/s1: c[23] at [\\d.]+ instead of c1 at [\\d.]+, because c1 is away \\(")
                .containsPattern("\\d+ of 19 visits change; \\d+ had to. Nobody makes 0.")
                .contains("Stopped: all moves made");
        assertThat(Files.readString(Path.of(mended))).doesNotContain("\"c1\"");
        assertThat(mainstay("rota", "check", day, mended)).isZero();

        out.getBuffer().setLength(0);
        String[] late = {"rota", "replan", day, plan, "--sick", "c1", "--freeze", "00:01", "--moves", "9", "--output"};
        assertThat(mainstay(Stream.concat(Stream.of(late), Stream.of(mended)).toArray(String[]::new)))
                .isZero();
        assertThat(out.toString()).contains("because c1 is away");
    }

    @Test
    void replanRefusesEverythingThatIsWrongAtOnce() throws IOException {
        var day = day("day.json", 5).toString();
        var plan = desk.resolve("plan.json").toString();
        mainstay("rota", "solve", day, "--moves", "500", "--output", plan);
        assertThat(mainstay("rota", "replan", day, plan, "--moves", "9", "--output", plan))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody is sick, nothing is cancelled");
        err.getBuffer().setLength(0);
        String[] wrong = {
            "rota", "replan", day, plan, "--sick", "x,y", "--cancelled", "p1", "--freeze", "noon", "--output", plan
        };
        assertThat(mainstay(wrong)).isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no carer x.")
                .contains("There is no carer y.")
                .contains("There is no visit p1.")
                .contains("“noon” is no time of the day.")
                .doesNotContain("Exception");
    }

    @Test
    void aPlanThatBreaksRulesFailsTheCheckAndSaysWhich() throws IOException {
        var plan = Files.writeString(desk.resolve("plan.json"), "{\"routes\": []}");
        assertThat(mainstay("rota", "check", day("day.json", 2).toString(), plan.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Nobody visits person p1.").contains("2 rules broken.");
    }

    @Test
    void whatIsWrongWithAFileIsSaidInWords() throws IOException {
        var file = Files.writeString(desk.resolve("day.json"), "{\"patients\": []}");
        assertThat(mainstay("rota", "solve", file.toString(), "--output", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("There are no travel times.");
        assertThat(mainstay("rota", "solve", "nowhere.json", "--output", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file nowhere.json.");
        assertThat(mainstay("rota", "solve", day("d.json", 2).toString(), "--seconds", "0", "--output", "x"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("That is no way to search");
    }

    @Test
    void benchWritesEachResultAndGoesOnWhereItStopped() throws IOException {
        Files.createDirectories(desk.resolve("set"));
        day("set/one.json", 5);
        day("set/two.json", 7);
        Files.writeString(
                desk.resolve("best-known.csv"),
                "set,instance,best_known_cost,source,proven_optimal\nset,one,50.0,x,\n");
        var results = desk.resolve("results.csv");
        String[] bench = {
            "rota", "bench", desk.toString(), "--moves", "2000", "--results", results.toString(), "--only", "one"
        };
        assertThat(mainstay(bench)).isZero();
        assertThat(out.toString())
                .contains("set/one: cost ")
                .contains("best known 50.0")
                .contains("mean gap");
        bench[8] = "set";
        assertThat(mainstay(bench)).isZero();
        assertThat(out.toString()).contains("set/one: done before").contains("set/two: cost ");
        assertThat(Files.readAllLines(results)).hasSize(3);
    }

    @Test
    void thePublicCheckerFindsTheSameCost() throws IOException, InterruptedException {
        var day = day("day.json", 25).toString();
        var plan = desk.resolve("plan.json").toString();
        assertThat(mainstay("rota", "solve", day, "--moves", "5000", "--output", plan))
                .isZero();
        String said = checked("hhcrsp_check.py", day, plan);
        assertThat(said).contains("\"feasible\": true").contains("\"stated_times_feasible\": true");
        assertThat(number(said, "cost")).isCloseTo(number(said, "stated_cost"), Offset.offset(0.001));
    }

    @Test
    void soDoesThatOfTheUnifiedFormat() throws IOException, InterruptedException {
        for (String met : List.of("at_service_start", "at_service_end")) {
            var day = unified("unified.json", 18, met).toString();
            var plan = desk.resolve("plan.json").toString();
            out.getBuffer().setLength(0);
            assertThat(mainstay("rota", "solve", day, "--moves", "5000", "--output", plan))
                    .isZero();
            String said = checked("uhhc_check.py", day, plan);
            assertThat(said).contains("\"feasible\": true");
            assertThat(out.toString()).contains("Cost: %.0f".formatted(number(said, "cost")));
        }
    }

    /** What a checker of the public sets says, where it and Python are at hand. */
    private static String checked(String checker, String day, String plan) throws IOException, InterruptedException {
        var file = Stream.of("..", "../..")
                .map(up -> Path.of(up, "shared/benchmarks/rota", checker).toAbsolutePath())
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent() && Files.isExecutable(Path.of("/usr/bin/python3")));
        var process = new ProcessBuilder("/usr/bin/python3", file.orElseThrow().toString(), day, plan)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** People around a base with shifts, breaks, two windows, wishes, and some who may be left out. */
    private Path unified(String name, int people, String met) throws IOException {
        var random = new Random(people);
        var patients = new StringBuilder();
        for (int p = 0; p < people; p++) {
            int opens = 15 * random.nextInt(25);
            patients.append(p == 0 ? "" : ",")
                    .append("{\"id\":\"p%d\",\"distance_matrix_index\":%d,".formatted(p, p + 1))
                    .append("\"time_windows\":[{\"start\":%d,\"end\":%d}".formatted(opens, opens + 60))
                    .append(p % 4 == 0 ? ",{\"start\":%d,\"end\":%d}],".formatted(opens + 150, opens + 240) : "],")
                    .append("\"optional\":%s,".formatted(p % 5 == 0))
                    .append(p % 2 == 0 ? "\"preferred_caregivers\":[\"c%d\"],".formatted(p % 3) : "")
                    .append(p % 7 == 0 ? "\"incompatible_caregivers\":[\"c1\"]," : "")
                    .append("\"required_services\":[{\"service\":\"s1\",\"duration\":20}")
                    .append(p % 3 == 0 ? ",{\"service\":\"s2\",\"duration\":15}]" : "]")
                    .append(
                            switch (p % 9) {
                                case 0 -> ",\"synchronization\":{\"type\":\"simultaneous\"}}";
                                case 3 ->
                                    ",\"synchronization\":{\"type\":\"sequential\",\"distance\":{\"min\":5,\"max\":40}}}";
                                case 6 -> ",\"synchronization\":{\"type\":\"independent\"}}";
                                default -> "}";
                            });
        }
        var rows = new StringBuilder();
        for (int from = 0; from <= people; from++) {
            rows.append(from == 0 ? "[" : ",[");
            for (int to = 0; to <= people; to++) {
                rows.append(to == 0 ? "" : ",").append(from == to ? 0 : 3 + 2 * Math.abs(from - to));
            }
            rows.append(']');
        }
        var carers = new StringBuilder();
        for (int c = 0; c < 4; c++) {
            carers.append(c == 0 ? "" : ",")
                    .append("{\"id\":\"c%d\",\"abilities\":[\"s1\",\"s2\"],\"departing_point\":\"d0\",".formatted(c))
                    .append("\"working_shift\":{\"start\":%d,\"end\":%d},\"lunch_break\":%s}"
                            .formatted(30 * c, 30 * c + 480, c != 2));
        }
        return Files.writeString(
                desk.resolve(name),
                "{\"metadata\":{\"time_window_met\":\"" + met + "\",\"origin\":\"generated\",\"cost_components\":{"
                        + "\"travel_time\":2,\"total_tardiness\":3,\"highest_tardiness\":4,\"total_waiting_time\":5,"
                        + "\"max_waiting_time\":2,\"total_extra_time\":7,\"max_idle_time\":11,\"caregiver_preferences\":13,"
                        + "\"optional_patients\":90,\"missed_lunch_break\":60,\"workload_balance\":1,\"working_time\":1}},"
                        + "\"patients\":[" + patients
                        + "],\"services\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"caregivers\":[" + carers
                        + "],\"terminal_points\":[{\"id\":\"d0\",\"distance_matrix_index\":0}],"
                        + "\"lunch_breaks\":{\"start\":180,\"end\":330,\"min_duration\":30},\"distances\":[" + rows
                        + "]}");
    }

    private static double number(String json, String name) {
        var match =
                java.util.regex.Pattern.compile("\"" + name + "\": ([0-9.]+)").matcher(json);
        assertThat(match.find()).isTrue();
        return Double.parseDouble(match.group(1));
    }
}
