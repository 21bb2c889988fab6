package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.Digest;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what a run was: which terms over which evidence gave which results. No clock, no machine, no order of rows. */
final class RunJson {

    /** Changes when the same terms over the same evidence could give other results. */
    static final String ENGINE = "1";

    private final Plan plan;
    private final String sha256;
    private final Map<String, Table> tables;
    private final long evaluations;

    RunJson(Plan plan, String sha256, Map<String, Table> tables, long evaluations) {
        this.plan = plan;
        this.sha256 = sha256;
        this.tables = tables;
        this.evaluations = evaluations;
    }

    String text(
            Map<String, String> written, Map<String, Long> faults, Map<String, Long> missing, List<String> remarks) {
        var json = new JsonText();
        json.object(() -> {
            json.name("terms").object(() -> {
                json.name("name").value(plan.sheet().name());
                json.name("version").value(plan.sheet().version());
                json.name("sha256").value(sha256);
            });
            json.name("engine").value(ENGINE);
            json.name("evaluations").value(evaluations);
            var given = tables.values().stream()
                    .filter(table -> table.isGiven() && table.input().rows().isEmpty())
                    .toList();
            json.name("inputs")
                    .list(
                            given,
                            (out, table) -> out.object(() -> {
                                out.name("table").value(table.input().name());
                                out.name("rows").value(table.size());
                                out.name("sha256").value(sha256(table));
                            }));
            json.name("outputs")
                    .list(
                            written.entrySet(),
                            (out, table) -> out.object(() -> {
                                out.name("file").value(table.getKey() + ".csv");
                                out.name("sha256").value(Digest.sha256(table.getValue()));
                            }));
            json.name("missing").counts(missing);
            json.name("faults").counts(faults);
            json.name("remarks").list(remarks, JsonText::value);
        });
        return json.toString();
    }

    /** The digest of a table's content, whatever the order of its rows, the names of other columns or ways to write a number. */
    private String sha256(Table table) {
        var keys = Lattice.key(table.input()).dimensions();
        var others = table.columns().keySet().stream()
                .filter(name -> !keys.contains(name))
                .sorted();
        var names = Stream.concat(keys.stream(), others).toList();
        var lines = new String[table.size()];
        for (int row = 0; row < lines.length; row++) {
            var line = new CsvWriter();
            for (var name : names) {
                var column = table.column(name);
                line.cell(column.isPresent(row) ? column.show(row) : "");
            }
            line.end();
            lines[row] = line.toString();
        }
        java.util.Arrays.sort(lines);
        var digest = new Digest().add(String.join(",", names)).add("\n");
        for (var line : lines) {
            digest.add(line);
        }
        return digest.hex();
    }
}
