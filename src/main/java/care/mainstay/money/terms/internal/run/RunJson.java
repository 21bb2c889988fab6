package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.Digest;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** @param written the digest of every table of results */
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
                                out.name("sha256").value(table.getValue());
                            }));
            json.name("missing").counts(missing);
            json.name("faults").counts(faults);
            json.name("remarks").list(remarks, JsonText::value);
        });
        return json.toString();
    }

    /** The digest of a table's content, whatever the order of its rows, other columns, or the way its numbers are written. */
    private static String sha256(Table table) {
        var keys = Lattice.key(table.input()).dimensions();
        var others = table.columns().keySet().stream()
                .filter(name -> !keys.contains(name))
                .sorted();
        var names = Stream.concat(keys.stream(), others).toList();
        var columns = names.stream().map(table::column).toList();
        var digest = new Digest().add(String.join(",", names)).add("\n");
        var order = new int[table.size()];
        Arrays.setAll(order, row -> row);
        for (int k = keys.size() - 1; k >= 0; k--) {
            var texts = (Texts) columns.get(k);
            var codes = IntStream.range(0, order.length).map(texts::code).toArray();
            order = Keys.sortedBy(codes, order, texts.words().size());
        }
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && isSameKey(columns.subList(0, keys.size()), order[from], order[to])) {
                to++;
            }
            // rows of one key are a fault, but hashed all the same
            Arrays.stream(order, from, to)
                    .mapToObj(row -> line(columns, row))
                    .sorted()
                    .forEach(digest::add);
        }
        return digest.hex();
    }

    private static boolean isSameKey(List<Column> keys, int one, int other) {
        return keys.stream().allMatch(key -> ((Texts) key).code(one) == ((Texts) key).code(other));
    }

    private static String line(List<Column> columns, int row) {
        var text = new StringBuilder();
        var line = new CsvWriter(text);
        for (var column : columns) {
            line.cell(column.isPresent(row) ? column.show(row) : "");
        }
        line.end();
        return text.toString();
    }
}
