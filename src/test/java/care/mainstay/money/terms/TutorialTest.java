package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the tutorial does what the tutorial says it does. */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|csv|text)([^\\n]*)\\n(.*?)^```$");

    /** An example: a sheet, the tables given to it, and what comes of it. */
    private record Example(
            String sheet,
            List<String> inputs,
            List<String[]> results,
            List<String> findings,
            Map<String, String> reports) {}

    @TestFactory
    Stream<DynamicTest> everyExampleIsRun() throws IOException {
        var examples = examples();
        assertThat(examples).hasSizeGreaterThan(7);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(titleOf(example.sheet()), () -> check(example)));
    }

    private static String titleOf(String sheet) {
        return sheet.lines()
                .filter(line -> line.startsWith("title: "))
                .findFirst()
                .orElse(sheet);
    }

    private static void check(Example example) {
        if (!example.findings().isEmpty()) {
            assertThat(Desk.findings(example.sheet())).isEqualTo(example.findings());
            return;
        }
        assertThat(Desk.findings(example.sheet())).as("nothing to remark").isEmpty();
        example.reports()
                .forEach((kind, text) -> assertThat(report(kind, Desk.sheet(example.sheet()), example))
                        .isEqualTo(text));
        if (!example.reports().isEmpty()) {
            return;
        }
        assertThat(example.results()).isNotEmpty();
        var run = Desk.run(example.sheet(), example.inputs().toArray(String[]::new));
        for (var result : example.results()) {
            assertThat(run.csv(result[0])).as(result[0]).isEqualTo(result[1]);
        }
    }

    private static String report(String kind, TermSheet sheet, Example example) {
        return switch (kind) {
            case "exposure" -> ExposureWords.of(sheet.exposureToShow());
            case "incentives" -> IncentiveWords.of(sheet.incentives());
            case "simulation" ->
                SimulationWords.of(sheet.simulate(
                        sheet.read(Map.of(
                                example.inputs().get(0),
                                new StringReader(example.inputs().get(1)))),
                        Optional.empty(),
                        1000,
                        1));
            default -> throw new AssertionError("no report " + kind);
        };
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var matcher = BLOCK.matcher(Files.readString(Path.of("docs/terms/tutorial.md")));
        while (matcher.find()) {
            var kind = matcher.group(1);
            var words = matcher.group(2).strip().split(" ");
            var content = matcher.group(3);
            if (kind.equals("yaml")) {
                examples.add(new Example(
                        content, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
                continue;
            }
            var example = examples.get(examples.size() - 1);
            if (words[0].equals("input")) {
                example.inputs().addAll(List.of(words[1], content));
            } else if (words[0].equals("result")) {
                example.results().add(new String[] {words[1], content});
            } else if (!words[0].equals("findings")) {
                example.reports().put(words[0], content);
            } else {
                example.findings().addAll(content.lines().toList());
            }
        }
        return examples;
    }
}
