package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.money.Parties;
import care.mainstay.money.settlement.InputTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same evidence and terms give the same bytes: shuffled, in another Java, in another country, on another day. */
class SameBytesTest {

    @Test
    void theOrderInWhichFactsWereGatheredDoesNotMatter() {
        var bytes = GeneratedMonth.of(2026, 11, 30, 7).settle().canonical();
        for (int seed = 0; seed < 10; seed++) {
            assertThat(GeneratedMonth.of(2026, 11, 30, 7)
                            .shuffled(seed)
                            .settle()
                            .canonical())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void anotherJavaInAnotherZoneAndLanguageOverShuffledRowsGivesTheSameBytes(@TempDir Path directory)
            throws IOException, InterruptedException {
        var month = GeneratedMonth.of(2026, 11, 30, 7).month();
        for (var table : month.tables().values()) {
            Files.writeString(directory.resolve(table.name() + ".csv"), shuffledRows(table));
        }
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                Elsewhere.class.getName(),
                directory.toString());
        java.environment().remove("JAVA_TOOL_OPTIONS");
        var process = java.redirectErrorStream(true).start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();

        assertThat(said)
                .isEqualTo(InputTable.sha256(
                        Calculation.run(AMonth.CONTRACT, month, List.of()).canonical()));
    }

    private static String shuffledRows(InputTable table) {
        var lines = new ArrayList<>(List.of(table.csv().split("\n")));
        var rows = lines.subList(1, lines.size());
        Collections.shuffle(rows, new Random(11));
        return String.join("\n", lines) + "\n";
    }

    /** What the other Java runs. */
    public static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            var tables = new ArrayList<InputTable>();
            try (var files = Files.list(Path.of(arguments[0]))) {
                for (var file : files.toList()) {
                    tables.add(InputTable.parse(
                            file.getFileName().toString().replace(".csv", ""), Files.readString(file)));
                }
            }
            var month =
                    MonthTables.of(DateRange.month(2026, 11), 1, "0".repeat(64), AMonth.sheet(Parties.usual()), tables);
            System.out.println(InputTable.sha256(
                    Calculation.run(AMonth.CONTRACT, month, List.of()).canonical()));
        }
    }
}
