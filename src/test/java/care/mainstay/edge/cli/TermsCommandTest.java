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

/** The commands that need no database. */
class TermsCommandTest {

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

    private String file(String name, String content) throws IOException {
        return Files.writeString(desk.resolve(name), content).toString();
    }

    private static final String FACILITIES =
            "facility,baseline_readmission_rate,performance_readmission_rate,county\n010045,0.19029,0.18445,x\n010049,,0.20284,y\n";

    @Test
    void checkSaysEveryErrorWithItsPlace() throws IOException {
        var sheet = file("try.yaml", "terms: try\noverall:\n  a: b + 1\n  c: 1 +* 2\noutputs:\n  r: {columns: [a]}\n");
        assertThat(mainstay("terms", "check", sheet)).isEqualTo(1);
        assertThat(err.toString())
                .contains(sheet + ":3:6: error: There is no name “b”.")
                .contains(sheet + ":4:9: error: “*” stands where a name or a number could stand.");
        assertThat(out.toString()).contains("2 errors.");
    }

    @Test
    void checkPassesASheetThatComesAlong() {
        assertThat(mainstay("terms", "check", "us-skilled-nursing-vbp")).isZero();
        assertThat(out.toString()).contains("nothing stops it");
        assertThat(mainstay("terms", "check", "catalogue/terms/us-skilled-nursing-vbp.yaml"))
                .isZero();
    }

    @Test
    void runWritesOneFileForEachTableAndWhatItWas() throws IOException {
        var facilities = file("facilities.csv", FACILITIES);
        var results = desk.resolve("results");
        assertThat(mainstay(
                        "terms",
                        "run",
                        "us-skilled-nursing-vbp",
                        "--input",
                        "facilities=" + facilities,
                        "--output",
                        results.toString()))
                .isZero();
        assertThat(out.toString()).contains("The column “county” of facilities is not used.");
        assertThat(results.resolve("facilities.csv")).content().isEqualTo("""
                facility,achievement_score,improvement_score,performance_score,payment_multiplier
                010045,62.63053,25.08758,62.63053,1.009874054
                010049,18.76358,,18.76358,0.981614991
                """);
        assertThat(results.resolve("run.json"))
                .content()
                .contains("\"name\": \"us-skilled-nursing-vbp\"", "\"sha256\"");
    }

    @Test
    void explainShowsTheWayToANumberInWordsOrAsJson() throws IOException {
        var facilities = file("facilities.csv", FACILITIES);
        assertThat(mainstay(
                        "terms",
                        "explain",
                        "us-skilled-nursing-vbp",
                        "--input",
                        "facilities=" + facilities,
                        "--quantity",
                        "payment_multiplier",
                        "--key",
                        "facility=010045"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "payment_multiplier [facility 010045] is about 1.009874054",
                        "steepness is 0.1 per point (agreed)")
                .contains("performance_readmission_rate is 0.18445 (facilities line 2)");
        out.getBuffer().setLength(0);
        assertThat(mainstay(
                        "terms",
                        "explain",
                        "us-skilled-nursing-vbp",
                        "--input",
                        "facilities=" + facilities,
                        "--quantity",
                        "baseline",
                        "--key",
                        "facility=010049",
                        "--format",
                        "json"))
                .isZero();
        assertThat(out.toString()).contains("\"value\": \"no baseline\"", "\"known\": false");
    }

    @Test
    void exposureSaysTheEndsAndWritesTheEvidenceThatShowsThem() throws IOException {
        var shown = desk.resolve("shown");
        assertThat(mainstay("terms", "exposure", "homecare-wiltshire", "--output", shown.toString()))
                .isZero();
        assertThat(out.toString()).contains("provider is paid from 0.00 to 20000000.00 GBP");
        out.getBuffer().setLength(0);
        assertThat(mainstay(
                        "terms",
                        "run",
                        "homecare-wiltshire",
                        "--input",
                        "people=" + shown.resolve("provider-most/people.csv"),
                        "--input",
                        "outcomes=" + shown.resolve("provider-most/outcomes.csv"),
                        "--output",
                        desk.resolve("again").toString()))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(mainstay("terms", "exposure", "us-skilled-nursing-vbp", "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"results\"", "\"witness\"");
    }

    @Test
    void incentivesAnswersAndEndsWithOneWhenSomethingIsFound() {
        assertThat(mainstay("terms", "incentives", "homecare-wiltshire")).isZero();
        assertThat(out.toString()).contains("never paid less for a better result (outcomes.said): proved");
        assertThat(mainstay("terms", "incentives", "src/test/resources/terms/incentives/bad/fee-for-each-stage.yaml"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("writing more pays no more (stages): NOT SO");
        out.getBuffer().setLength(0);
        assertThat(mainstay("terms", "incentives", "us-home-health-vbp-exchange", "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"effect_on_others\"", "\"counterexample\"", "\"paidBefore\"");
        assertThat(mainstay("terms", "incentives", "homecare-wiltshire", "--format", "xml"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("“xml” is no format.");
    }

    @Test
    void simulateDrawsThePeopleOfGivenEvidence() throws IOException {
        var people = file("people.csv", "person,plan_value\nAda,100\nBen,300\n");
        var outcomes = file(
                "outcomes.csv",
                "person,outcome,weight,said,within_influence\nAda,a,1,achieved,\nBen,a,1,not_achieved,yes\n");
        var drawn = new String[] {
            "terms",
            "simulate",
            "homecare-wiltshire",
            "--input",
            "people=" + people,
            "--input",
            "outcomes=" + outcomes,
            "--draws",
            "500",
            "--seed",
            "4"
        };
        assertThat(mainstay(drawn)).isZero();
        assertThat(out.toString())
                .contains("500 draws of 2 by person, seed 4", "provider: 160.00 as it was", "from 120.00 to 200.00");
        var first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(mainstay(drawn)).isZero();
        assertThat(out.toString()).isEqualTo(first);
        assertThat(mainstay("terms", "simulate", "us-skilled-nursing-vbp")).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutAStackTrace() throws IOException {
        assertThat(mainstay("terms", "check", "nothing.yaml")).isEqualTo(1);
        assertThat(mainstay("terms", "run", "england-qof", "--output", desk.toString()))
                .isEqualTo(1);
        var notText = Files.write(desk.resolve("x.csv"), new byte[] {'f', (byte) 0xff, (byte) 0xfe});
        assertThat(mainstay(
                        "terms",
                        "run",
                        "us-skilled-nursing-vbp",
                        "--input",
                        "facilities=" + notText,
                        "--output",
                        desk.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no sheet nothing.yaml.")
                .contains("The table practices is not given.", "The table indicators is not given.")
                .contains("The table facilities cannot be read")
                .doesNotContain("\tat ");
    }
}
