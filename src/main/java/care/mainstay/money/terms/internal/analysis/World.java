package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Evidence made up to fit a sheet: some rows in each table it asks for, each with a cell for each column.
 *
 * <p>It is run by the one evaluator, so that whatever is said of it is what a contract would pay.
 */
final class World {

    private final Plan plan;
    private final Map<String, List<Map<String, String>>> tables;

    private World(Plan plan, Map<String, List<Map<String, String>>> tables) {
        this.plan = plan;
        this.tables = tables;
    }

    /** An empty world, to be filled table by table. */
    World(Plan plan) {
        this(plan, new LinkedHashMap<>());
    }

    List<Map<String, String>> rows(String table) {
        return tables.computeIfAbsent(table, name -> new ArrayList<>());
    }

    World copy() {
        var copied = new LinkedHashMap<String, List<Map<String, String>>>();
        tables.forEach((name, rows) -> {
            var all = new ArrayList<Map<String, String>>();
            rows.forEach(row -> all.add(new LinkedHashMap<>(row)));
            copied.put(name, all);
        });
        return new World(plan, copied);
    }

    int size() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** {@link CancellationException} when whoever asked has given up: a search runs thousands of worlds. */
    Running run() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this search any more");
        }
        var readers = new HashMap<String, Reader>();
        csv().forEach((name, text) -> readers.put(name, new StringReader(text)));
        return Running.of(Running.load(plan, readers), "");
    }

    /** The tables as files; an optional one without rows is left out. */
    Map<String, String> csv() {
        var files = new LinkedHashMap<String, String>();
        for (var input : asked(plan)) {
            var rows = tables.getOrDefault(input.name(), List.of());
            if (rows.isEmpty() && input.optional()) {
                continue;
            }
            var names = input.columns().stream().map(Sheet.InputColumn::name).toList();
            var text = new StringBuilder(String.join(",", names)).append('\n');
            for (var row : rows) {
                for (int k = 0; k < names.size(); k++) {
                    text.append(k == 0 ? "" : ",").append(row.getOrDefault(names.get(k), ""));
                }
                text.append('\n');
            }
            files.put(input.name(), text.toString());
        }
        return files;
    }

    /** The tables that are given with a run. */
    static List<Sheet.Input> asked(Plan plan) {
        return plan.sheet().inputs().stream()
                .filter(input -> input.rows().isEmpty())
                .toList();
    }

    static boolean isKey(Sheet.Input input, String column) {
        return Lattice.key(input).dimensions().contains(column);
    }
}
