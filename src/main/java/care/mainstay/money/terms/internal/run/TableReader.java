package care.mainstay.money.terms.internal.run;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables of evidence that a sheet asks for. What is wrong with a table refuses it; what is wrong with a row does not. */
final class TableReader {

    private final Sheet sheet;
    private final Map<String, Words> words = new HashMap<>();
    private final Map<Sheet.Input, List<ColumnMaker>> makers = new LinkedHashMap<>();
    private final Map<Sheet.Input, int[]> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    TableReader(Sheet sheet) {
        this.sheet = sheet;
    }

    List<String> remarks() {
        return remarks;
    }

    /** All tables by name; {@link Refused} with everything that is wrong with any of them. */
    Map<String, Table> read(Map<String, Reader> given) {
        var known = sheet.inputs().stream()
                .filter(input -> input.rows().isEmpty())
                .map(Sheet.Input::name)
                .toList();
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                refuse(
                        "unknown-input",
                        name,
                        "The sheet " + sheet.name() + " asks for no table “" + name + "”.",
                        Nearest.to(name, known)
                                .map(near -> "Maybe “" + near + "”?")
                                .orElse("It asks for: " + String.join(", ", known) + "."));
            }
        }
        sheet.inputs().forEach(input -> read(input, given));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return made(given);
    }

    private void read(Sheet.Input input, Map<String, Reader> given) {
        var key = Lattice.key(input).dimensions();
        var columns = input.columns().stream()
                .map(column -> new ColumnMaker(
                        column,
                        input.name(),
                        words.computeIfAbsent(column.name(), name -> new Words()),
                        key.contains(column.name())))
                .toList();
        makers.put(input, columns);
        lines.put(input, new int[0]);
        var reader = given.get(input.name());
        if (input.rows().isPresent()) {
            written(input, columns);
        } else if (reader != null) {
            try {
                csv(input, columns, new CsvCells(reader));
            } catch (CsvCells.Broken broken) {
                refuse(
                        "unreadable",
                        input.name(),
                        "The table " + input.name() + " cannot be read: " + broken.getMessage() + ".",
                        broken.maybe());
            } catch (CharacterCodingException broken) {
                notText(input);
            } catch (IOException broken) {
                refuse(
                        "unreadable",
                        input.name(),
                        "The table " + input.name() + " cannot be read: " + broken.getMessage() + ".",
                        "Maybe it is not a CSV file in UTF-8.");
            }
        } else if (!input.optional()) {
            refuse(
                    "no-input",
                    input.name(),
                    "The table " + input.name() + " is not given.",
                    "Give it with --input " + input.name() + "=FILE.csv.");
        }
    }

    private void notText(Sheet.Input input) {
        refuse(
                "not-utf-8",
                input.name(),
                "The table " + input.name() + " is not a text in UTF-8.",
                "Save it again as “CSV UTF-8”, as spreadsheets call it.");
    }

    /** The sign that parts the cells where it is not the comma. */
    private static Optional<String> separator(String names) {
        return Stream.of(";", "\t", "|").filter(names::contains).findFirst();
    }

    private void csv(Sheet.Input input, List<ColumnMaker> columns, CsvCells cells) throws IOException {
        if (!cells.next()) {
            refuse("no-header", input.name(), "The table " + input.name() + " is empty: it has no line of names.", "");
            return;
        }
        int width = cells.cells();
        var separator = width == 1 ? separator(cells.text(0)) : Optional.<String>empty();
        if (cells.holds('\0')) {
            notText(input);
            return;
        }
        if (separator.isPresent() && columns.size() > 1) {
            refuse(
                    "separator",
                    input.name(),
                    "The cells of the table " + input.name() + " are parted by "
                            + (separator.get().equals(";")
                                    ? "semicolons"
                                    : separator.get().equals("\t") ? "tabs" : "“|”")
                            + ", not by commas: its first line is “"
                            + cells.text(0).replace('\t', ' ') + "”.",
                    "Save it again with commas, and a dot for the decimals.");
            return;
        }
        var places = new TreeMap<String, Integer>();
        for (int i = 0; i < width; i++) {
            if (places.put(cells.text(i), i) != null) {
                refuse(
                        "twice",
                        input.name(),
                        "The table " + input.name() + " has two columns “" + cells.text(i) + "”.",
                        "");
            }
        }
        var at = new int[columns.size()];
        for (int k = 0; k < at.length; k++) {
            var column = input.columns().get(k);
            var place = places.remove(column.name());
            at[k] = place == null ? -1 : place;
            if (place == null && !column.mayBeAbsent()) {
                refuse(
                        "no-column",
                        input.name(),
                        "The table " + input.name() + " has no column “" + column.name() + "”.",
                        Nearest.to(column.name(), places.keySet())
                                .map(near -> "Maybe it is called “" + near + "” there.")
                                .orElse(
                                        places.isEmpty()
                                                ? ""
                                                : "It has: "
                                                        + places.keySet().stream()
                                                                .limit(20)
                                                                .collect(Collectors.joining(", "))
                                                        + "."));
            }
        }
        places.keySet()
                .forEach(extra -> remarks.add("The column “" + extra + "” of " + input.name() + " is not used."));
        if (problems.isEmpty()) {
            rows(input, columns, at, width, cells);
        }
    }

    private void rows(Sheet.Input input, List<ColumnMaker> columns, int[] at, int width, CsvCells cells)
            throws IOException {
        var starts = new int[1024];
        int rows = 0;
        var key = Lattice.key(input).dimensions();
        var isKey = new boolean[at.length];
        for (int k = 0; k < at.length; k++) {
            isKey[k] = key.contains(input.columns().get(k).name());
        }
        while (cells.next()) {
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows++] = cells.line();
            var broken = cells.cells() == width
                    ? null
                    : Issue.fault(
                            input.name() + " line " + cells.line() + ": " + cells.cells() + " cells, not " + width);
            for (int k = 0; k < at.length; k++) {
                boolean isThere = at[k] >= 0 && at[k] < cells.cells();
                if (isThere && (broken == null || isKey[k])) {
                    columns.get(k).cell(cells.characters(), cells.from(at[k]), cells.to(at[k]), cells.line());
                } else if (broken != null) {
                    columns.get(k).absent(broken);
                } else {
                    columns.get(k).cell(cells.characters(), 0, 0, cells.line());
                }
            }
        }
        lines.put(input, Arrays.copyOf(starts, rows));
        for (var said : input.fromLedger() ? List.<Sheet.HowMany>of() : input.howMany()) {
            if (said.grain().isEmpty() && rows > said.most()) {
                remarks.add("The table " + input.name() + " has " + rows + " rows, and the sheet says at most "
                        + said.most() + ": it can pay more than its exposure.");
            }
        }
    }

    private void written(Sheet.Input input, List<ColumnMaker> columns) {
        var rows = input.rows().orElseThrow();
        for (var row : rows) {
            for (int k = 0; k < columns.size(); k++) {
                var cell = row.cells().getOrDefault(input.columns().get(k).name(), "");
                var plain = GivenCell.plain(cell);
                columns.get(k)
                        .cell(
                                plain.toCharArray(),
                                0,
                                plain.length(),
                                row.place().line());
            }
        }
        lines.put(input, rows.stream().mapToInt(row -> row.place().line()).toArray());
    }

    private Map<String, Table> made(Map<String, Reader> given) {
        var renumbered = new HashMap<String, int[]>();
        words.forEach((name, each) -> {
            each.code("");
            renumbered.put(name, each.sort());
        });
        var tables = new LinkedHashMap<String, Table>();
        makers.forEach((input, columns) -> {
            var made = new LinkedHashMap<String, Column>();
            for (int k = 0; k < columns.size(); k++) {
                var name = input.columns().get(k).name();
                made.put(name, columns.get(k).made(renumbered.getOrDefault(name, new int[0])));
            }
            boolean isGiven = input.rows().isPresent() || given.containsKey(input.name());
            tables.put(input.name(), new Table(input, made, lines.getOrDefault(input, new int[0]), isGiven));
        });
        return tables;
    }

    private void refuse(String code, String field, String what, String whatToDo) {
        problems.add(new Problem("terms." + code, field, what, whatToDo));
    }
}
