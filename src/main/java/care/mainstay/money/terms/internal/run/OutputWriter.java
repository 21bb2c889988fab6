package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes the tables of results: one line for each key, in the order of the keys. */
final class OutputWriter {

    private final Evaluator evaluator;

    OutputWriter(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    void write(Sheet.Output output, Appendable file) {
        var frames = evaluator.frames;
        var frame = frames.of(Plan.grain(output.grain()));
        var keys = output.grain().stream().map(Sheet.Named::name).toList();
        var columns = new ArrayList<Column>();
        var names = Objects.requireNonNull(evaluator.plan.columns().get(output));
        names.forEach(name -> columns.add(evaluator.unheard(name, frame, null).marked(frame.blank())));
        var writer = new CsvWriter(file);
        keys.forEach(writer::cell);
        output.columns().forEach(column -> writer.cell(column.name()));
        writer.end();
        var dimensions = keys.stream().map(key -> frames.dimension(frame, key)).toList();
        for (int row : order(frame, keys)) {
            dimensions.forEach(dimension -> writer.cell(dimension.get(row)));
            for (int k = 0; k < columns.size(); k++) {
                var column = output.columns().get(k);
                writer.cell(
                        CsvWriter.cell(columns.get(k), row, column.places(), column.rounding(), isDay(names.get(k))));
            }
            writer.end();
        }
    }

    private int[] order(Frame frame, List<String> keys) {
        return evaluator.frames.order(frame, keys);
    }

    private boolean isDay(care.mainstay.money.terms.internal.formula.Expr.Name name) {
        var type = evaluator.plan.types().get(name);
        return type != null && type.kind() == Type.Kind.DAY;
    }
}
