package care.mainstay.edge.cli;

import care.mainstay.edge.imports.reading.Cell;
import care.mainstay.edge.imports.reading.CsvFile;
import care.mainstay.edge.imports.reading.CsvRow;
import care.mainstay.edge.imports.reading.Separator;
import care.mainstay.edge.imports.reading.TextEncoding;
import care.mainstay.edge.imports.reading.Unreadable;
import care.mainstay.foundation.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of rows under headings; upper case, spaces and underscores in headings make no difference. */
final class Table {

    /** One row: what stands under each heading that was asked for. */
    record Row(long line, Map<String, Integer> headings, List<String> cells) {

        /** What stands under the first of these headings that the file has; nothing when that is empty. */
        Optional<String> cell(String... names) {
            for (String name : names) {
                Integer at = headings.get(name);
                if (at != null) {
                    return Optional.of(Cell.clean(cells.get(at))).filter(text -> !text.isEmpty());
                }
            }
            return Optional.empty();
        }

        String needed(String... names) {
            return cell(names)
                    .orElseThrow(() -> new Unreadable("rota.empty", "There is no " + names[0] + ".", "Fill it in."));
        }
    }

    private Table() {}

    /** Reads every row; those that cannot be read are told with their line, and the others are taken. */
    static void read(Path file, List<List<String>> needed, Consumer<Row> taken, Consumer<String> problems)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("rota.no-file", "There is no file " + file + ".", "Maybe check its name.");
        }
        TextEncoding encoding;
        try (var bytes = Files.newInputStream(file)) {
            encoding = TextEncoding.of(bytes);
        }
        Separator separator;
        try (var lines = new BufferedReader(encoding.open(Files.newInputStream(file)))) {
            separator = Separator.of(lines.lines().limit(20).toList());
        }
        try (var rows = new CsvFile(Files.newInputStream(file), encoding, separator)) {
            CsvRow first = rows.next();
            Map<String, Integer> headings = first == null ? Map.of() : headings(first);
            for (List<String> names : needed) {
                if (names.stream().noneMatch(headings::containsKey)) {
                    throw new Refused(
                            "rota.no-column",
                            file + " has no column " + String.join(" or ", names) + ".",
                            "Maybe the first line is not its headings.");
                }
            }
            rows.expectWidth(first == null ? 0 : first.values().size());
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                try {
                    if (row.broken().isPresent()) {
                        throw row.broken().get();
                    }
                    taken.accept(new Row(row.line(), headings, row.values()));
                } catch (Unreadable problem) {
                    problems.accept("Line " + row.line() + ": " + problem.words() + " " + problem.whatToDo());
                }
            }
        }
    }

    private static Map<String, Integer> headings(CsvRow row) {
        var headings = new HashMap<String, Integer>();
        for (int k = 0; k < row.values().size(); k++) {
            headings.putIfAbsent(heading(row.values().get(k)), k);
        }
        return headings;
    }

    static String heading(String written) {
        return Cell.plain(written).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
