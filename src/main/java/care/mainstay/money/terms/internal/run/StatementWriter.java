package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes the statement: every line for every key, due, held, missing or unsettled, with the reason.
 *
 * <p>Nothing is left out because it could not be computed: a line without an amount says why.
 */
final class StatementWriter {

    static final String NAME = "statement";

    private final Evaluator evaluator;

    StatementWriter(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    void write(Appendable file) {
        var writer = new CsvWriter(file);
        for (var name :
                new String[] {"line", "for", "to", "amount", "state", "reason", "says", "vat", "chargeable_to_person"
                }) {
            writer.cell(name);
        }
        writer.end();
        rows(row -> {
            var line = row.line();
            writer.cell(line.name()).cell(row.key()).cell(line.payee());
            writer.cell(
                    row.amount() == null
                            ? ""
                            : row.amount().decimal(2, Rounding.DOWN).toPlainString());
            writer.cell(row.state()).cell(row.reason());
            writer.cell(line.says()).cell(line.vat()).cell(line.chargeable() ? "yes" : "no");
            writer.end();
        });
    }

    /** Hands over every row of the statement, in its order. */
    void rows(Consumer<StatementRow> reader) {
        evaluator.sheet().statement().forEach(line -> rows(line, reader));
    }

    private void rows(Sheet.Line line, Consumer<StatementRow> reader) {
        var frames = evaluator.frames;
        var frame = frames.of(Plan.grain(line.grain()));
        var names = Objects.requireNonNull(evaluator.plan.lines().get(line));
        var amounts = evaluator.unheard(names.amount(), frame, null).marked(frame.blank());
        Optional<Column> held = names.held().map(name -> evaluator.unheard(name, frame, null));
        var keys = line.grain().stream().map(Sheet.Named::name).toList();
        for (int row : frames.order(frame, keys)) {
            var key = keys.stream()
                    .map(each -> each + "=" + frames.dimension(frame, each).get(row))
                    .collect(Collectors.joining(" "));
            reader.accept(row(line, key, amounts, held, row));
        }
    }

    private static StatementRow row(Sheet.Line line, String key, Column amounts, Optional<Column> held, int row) {
        var issue = amounts.issue(row);
        if (issue != null) {
            return new StatementRow(line, key, null, issue.isFault() ? "unsettled" : "missing", issue.reason());
        }
        var amount = ((Numbers) amounts).get(row);
        if (!amount.equals(amount.rounded(2, Rounding.DOWN))) {
            return new StatementRow(
                    line, key, null, "unsettled", "the amount " + amount + " was never rounded to the penny");
        }
        var unknown = held.map(each -> each.issue(row));
        if (unknown.isPresent()) {
            return new StatementRow(
                    line,
                    key,
                    amount,
                    "held",
                    "it is not known whether it is held: " + unknown.get().reason());
        }
        boolean isHeld = held.isPresent() && held.get() instanceof Truths truths && truths.get(row);
        return new StatementRow(line, key, amount, isHeld ? "held" : "due", isHeld ? "a gate holds it" : "");
    }
}
