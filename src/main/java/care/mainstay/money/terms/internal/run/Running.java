package care.mainstay.money.terms.internal.run;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.Line;
import care.mainstay.money.terms.Run;
import care.mainstay.money.terms.internal.Digest;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A run: tables read, every quantity computed, ready to be written and asked. */
public final class Running {

    private final Plan plan;
    private final String sha256;
    private final Map<String, Table> tables;
    private final Frames frames;
    private final Evaluator evaluator;
    private final Captions captions;
    private final long evaluations;
    private final List<String> remarks;

    private Running(Loaded loaded, String sha256) {
        this.plan = loaded.plan();
        this.sha256 = sha256;
        this.tables = loaded.tables();
        this.remarks = loaded.remarks();
        this.frames = loaded.frames();

        this.evaluator = new Evaluator(plan, frames);
        this.captions = new Captions(plan);
        this.evaluations = evaluator.run();
    }

    /** Tables that were read for a sheet, to be run as often as one likes, by one thread at a time. */
    public record Loaded(Plan plan, Map<String, Table> tables, Frames frames, List<String> remarks) {}

    public static Loaded load(Plan plan, Map<String, Reader> given) {
        var reader = new TableReader(plan.sheet());
        var tables = reader.read(given);
        return new Loaded(plan, tables, new Frames(plan.lattice(), tables), List.copyOf(reader.remarks()));
    }

    public static Running of(Loaded loaded, String sha256) {
        return new Running(loaded, sha256);
    }

    public long evaluations() {
        return evaluations;
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    public List<String> tables() {
        var names = new ArrayList<>(
                plan.sheet().outputs().stream().map(Sheet.Output::name).toList());
        if (!plan.sheet().statement().isEmpty()) {
            names.add(StatementWriter.NAME);
        }
        return names;
    }

    public String csv(String table) {
        var text = new StringBuilder();
        write(table, text);
        return text.toString();
    }

    private void write(String table, Appendable file) {
        plan.sheet().outputs().stream()
                .filter(output -> output.name().equals(table))
                .findFirst()
                .ifPresentOrElse(
                        output -> new OutputWriter(evaluator).write(output, file),
                        () -> new StatementWriter(evaluator).write(file));
    }

    /** Every row of the statement, in its order. */
    public List<StatementRow> statement() {
        var rows = new ArrayList<StatementRow>();
        new StatementWriter(evaluator).rows(rows::add);
        return rows;
    }

    /** The same as a ledger reads it. */
    public List<Line> lines() {
        return new LineMaker(evaluator).lines();
    }

    /** The values of a quantity by the words of their keys; only those that are numbers. */
    public Map<String, Exact> numbers(String quantity) {
        var frame = frames.of(Plan.grain(quantity(quantity)));
        var found = new LinkedHashMap<String, Exact>();
        if (evaluator.result(quantity) instanceof Numbers numbers) {
            for (int row = 0; row < frame.size(); row++) {
                if (numbers.isPresent(row)) {
                    found.put(frames.key(frame, row), numbers.get(row));
                }
            }
        }
        return found;
    }

    /** The keys at which a yes or no is yes, in words. */
    public Set<String> yes(String quantity) {
        var frame = frames.of(Plan.grain(quantity(quantity)));
        var found = new LinkedHashSet<String>();
        if (evaluator.result(quantity) instanceof Truths truths) {
            for (int row = 0; row < frame.size(); row++) {
                if (truths.isPresent(row) && truths.get(row)) {
                    found.add(frames.key(frame, row));
                }
            }
        }
        return found;
    }

    public Map<String, Long> faults() {
        return counted(true);
    }

    /** What is wrong with the evidence, each mistake once. */
    public Run.Mistakes mistakes(int most) {
        var found = new Mistakes(evaluator, most).find(tables.values());
        return new Run.Mistakes(found.first(), found.all());
    }

    /** What is missing in the results, column by column. */
    public List<Run.Gap> gaps() {
        return new Gaps(evaluator).find();
    }

    /** Each reason for which values are not there, with how many. */
    private Map<String, Long> counted(boolean faults) {
        var counts = new TreeMap<String, Long>();
        for (var quantity : plan.order()) {
            var values = evaluator.result(quantity.name());
            if (values.isComplete()) {
                continue;
            }
            for (int i = 0; i < values.length(); i++) {
                var issue = values.issue(i);
                if (issue != null && issue.isFault() == faults) {
                    counts.merge(issue.reason(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    public String json() {
        var written = new LinkedHashMap<String, String>();
        tables().forEach(table -> written.put(table, Digest.sha256(csv(table))));
        return json(written);
    }

    private String json(Map<String, String> written) {
        return new RunJson(plan, sha256, tables, evaluations).text(written, faults(), counted(false), remarks);
    }

    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        var written = new LinkedHashMap<String, String>();
        for (var table : tables()) {
            var digest = new Digest();
            try (var bytes = digest.of(Files.newOutputStream(directory.resolve(table + ".csv")));
                    var file = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                write(table, file);
            }
            written.put(table, digest.hex());
        }
        Files.writeString(directory.resolve("run.json"), json(written), StandardCharsets.UTF_8);
    }

    public String value(String quantity, Map<String, String> key) {
        var found = quantity(quantity);
        return evaluator.result(quantity).show(row(found, key));
    }

    public Explanation explain(String quantity, Map<String, String> key, Set<String> elsewhere) {
        var found = quantity(quantity);
        return new Explainer(evaluator, captions, elsewhere).of(found, row(found, key));
    }

    private Sheet.Quantity quantity(String name) {
        for (var each : plan.order()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        var names = plan.order().stream().map(Sheet.Quantity::name).toList();
        throw new Refused(
                "terms.no-quantity",
                "The sheet " + plan.sheet().name() + " has no quantity “" + name + "”.",
                Nearest.to(name, names)
                        .map(near -> "Maybe “" + near + "”?")
                        .orElse((isColumn(name) ? "It is a column of a table, not worked out. " : "") + "It has: "
                                + String.join(", ", names) + "."));
    }

    private boolean isColumn(String name) {
        return tables.values().stream().anyMatch(table -> table.columns().containsKey(name));
    }

    private int row(Sheet.Quantity quantity, Map<String, String> key) {
        return new KeyFinder(frames, quantity.name(), frames.of(quantity)).row(key);
    }
}
