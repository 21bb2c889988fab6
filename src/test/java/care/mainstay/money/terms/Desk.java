package care.mainstay.money.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where tests lay out sheets and tables. */
final class Desk {

    private Desk() {}

    static TermSheet sheet(String text) {
        var reading = Terms.read(text);
        return reading.sheet().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    static List<String> findings(String text) {
        return Terms.read(text).findings().stream().map(Finding::toString).toList();
    }

    static List<String> errors(String text) {
        return Terms.read(text).findings().stream()
                .filter(Finding::stops)
                .map(Finding::toString)
                .toList();
    }

    /** The one formula {@code x} over a table {@code t} with a row for each {@code k}. */
    static String one(String columns, String formula) {
        return """
                terms: try
                inputs:
                  t:
                    one row for each: k
                    columns:
                      k: text
                %s
                for each k:
                  x: %s
                outputs:
                  r:
                    for each: k
                    columns: [x to 18 places]
                """.formatted(columns.strip().indent(6).stripTrailing(), formula);
    }

    static Run run(String sheet, String... tablesAndTheirCsv) {
        return run(sheet(sheet), tablesAndTheirCsv);
    }

    static Run run(TermSheet sheet, String... tablesAndTheirCsv) {
        var readers = new LinkedHashMap<String, Reader>();
        for (int i = 0; i < tablesAndTheirCsv.length; i += 2) {
            readers.put(tablesAndTheirCsv[i], new StringReader(tablesAndTheirCsv[i + 1]));
        }
        return sheet.run(readers);
    }

    /** What the formula comes to for the row {@code a}. */
    static String value(String columns, String formula, String csv) {
        return run(one(columns, formula), "t", csv).value("x", Map.of("k", "a"));
    }

    static TermSheet catalogue(String name) {
        return sheet(catalogueText(name));
    }

    static String catalogueText(String name) {
        try (InputStream found = Desk.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Published results to check against, where they are at hand. */
    static Optional<Path> oracles() {
        return Stream.of("../shared/oracles", "../../shared/oracles")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<Map<String, String>> rows(String csv) {
        var lines = csv.lines().toList();
        var names = lines.get(0).split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
