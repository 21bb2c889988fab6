package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        assertThat(out.toString())
                .contains(
                        "For one person, at worst and at best:",
                        "provider is paid at least £0.00 and at most £20,000.00");
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

    private static final String CARE = """
            terms: care
            inputs:
              people:
                one row for each: person
                columns: {person: text, cost: 'money, may be blank (not priced)', heads: people}
            for each person:
              part: round(cost / heads * 1 person, 2 places, half_up)
            outputs:
              people: {for each: person, columns: [part]}
            """;

    private int run(String people, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "terms",
                "run",
                file("care.yaml", CARE),
                "--input",
                "people=" + file("people.csv", people),
                "--output",
                desk.resolve("results").toString()));
        arguments.addAll(List.of(more));
        return mainstay(arguments.toArray(String[]::new));
    }

    @Test
    void runEndsWithWhatIsMissingAndWithEveryFaultItsPlaceKeyAndValues() throws IOException {
        assertThat(run("person,cost,heads\nAda,,1\nBen,,1\nCy,5,0\nDi,five,1\nEve,5,1\n"))
                .isZero();
        assertThat(out.toString()).endsWith("""
                Missing, and blank in the tables, which is not zero:
                  people.part  2 of 5  not priced, first for person=Ada
                """);
        assertThat(err.toString()).isEqualTo("""
                2 faults in the evidence; 2 values are not there because of them:
                  people line 5: cost “five” is not a number
                  %s:7:20: part for person=Cy: division by zero (cost is 5, heads is 0)
                """.formatted(desk.resolve("care.yaml")));
    }

    @Test
    void ofManyFaultsTwentyAreToldAndTheOthersCounted() throws IOException {
        var people = new StringBuilder("person,cost,heads\n");
        for (int i = 10; i < 40; i++) {
            people.append(i).append(",5,0\n");
        }
        assertThat(run(people.toString())).isZero();
        assertThat(err.toString()).startsWith("30 faults in the evidence").endsWith("  and 10 more\n");
        assertThat(err.toString().lines()).hasSize(22);
    }

    @Test
    void aScriptThatAsksForItIsToldOfFaultsByTheExitCode() throws IOException {
        assertThat(run("person,cost,heads\nAda,5,0\n", "--strict")).isEqualTo(1);
        assertThat(err.toString()).contains("1 fault in the evidence; 1 value is not there because of it:");
        assertThat(run("person,cost,heads\nAda,,1\n", "--strict"))
                .as("missing is no fault")
                .isZero();
        assertThat(run("person,cost\nAda,5\n", "--strict")).as("refused").isEqualTo(1);
    }

    @Test
    void whatIsRefusedOfATableNamesItsFileAndTheEncodingThatItSeemsToBeIn() throws IOException {
        assertThat(run("person;cost;heads\nAda;5;1\n")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith(desk.resolve("people.csv") + ": The cells of the table people are parted by semicolons");
        err.getBuffer().setLength(0);
        var arguments = new String[] {
            "terms",
            "run",
            file("care.yaml", CARE),
            "--input",
            "",
            "--output",
            desk.resolve("results").toString()
        };
        var said = Map.of(
                "Windows-1252", "person,cost,heads\nZoë,5,1\n".getBytes(StandardCharsets.ISO_8859_1),
                "UTF-16, little-endian", "\ufeffperson,cost,heads\n".getBytes(StandardCharsets.UTF_16LE),
                "UTF-16, big-endian", "person,cost,heads\n".getBytes(StandardCharsets.UTF_16BE));
        for (var each : said.entrySet()) {
            arguments[4] = "people=" + Files.write(desk.resolve("coded.csv"), each.getValue());
            assertThat(mainstay(arguments)).isEqualTo(1);
            assertThat(err.toString())
                    .contains("coded.csv: The table people is not a text in UTF-8, it seems to be in " + each.getKey()
                            + ".")
                    .contains("Save it again as “CSV UTF-8”");
            err.getBuffer().setLength(0);
        }
        arguments[4] = "people=" + Files.write(desk.resolve("people.xlsx"), new byte[] {'P', 'K', 3, 4, (byte) 0xff});
        assertThat(mainstay(arguments)).isEqualTo(1);
        assertThat(err.toString()).contains("is not a text in UTF-8 but a spreadsheet, such as .xlsx.");
    }

    @Test
    void whoeverAsksForANumberThatIsNotThereIsToldHowAndWhichThereAre() throws IOException {
        var explain = new String[] {
            "terms",
            "explain",
            file("care.yaml", CARE),
            "--input",
            "people=" + file("people.csv", "person,cost,heads\nAda,5,1\nBen,5,1\n"),
            "--quantity",
            "part",
            "--key",
            "person=Adda"
        };
        assertThat(mainstay(explain)).isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no part for person=Adda in the evidence.\nMaybe one of: person=Ada.");
        explain[8] = "persn=Ada";
        assertThat(mainstay(explain)).isEqualTo(1);
        assertThat(err.toString())
                .contains("“part” is not for each persn.")
                .contains(
                        "“part” is for each person, and none is given.\nGive --key person=…, for example person=Ada.");
        explain[8] = "Ada";
        assertThat(mainstay(explain)).isEqualTo(2);
        assertThat(err.toString()).contains("--key takes K=V, and “Ada” has no “=”.");
        explain[8] = "person=Ada";
        explain[6] = "cost";
        assertThat(mainstay(explain)).isEqualTo(1);
        assertThat(err.toString())
                .contains("has no quantity “cost”.")
                .contains("It is a column of a table, not worked out. It has: part.");
    }

    @Test
    void exposureIsForAsManyPeopleAsAreInTheTableThatIsGiven() throws IOException {
        var people = file("people.csv", "person,plan_value\nAda,100\nBen,300\n");
        assertThat(mainstay("terms", "exposure", "homecare-wiltshire", "--input", "people=" + people))
                .isZero();
        assertThat(out.toString())
                .startsWith(
                        "For 2 people, at worst and at best:\n  provider is paid at least £0.00 and at most £40,000.00\n");
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
                .contains("The table facilities is not a text in UTF-8")
                .doesNotContain("\tat ");
    }
}
