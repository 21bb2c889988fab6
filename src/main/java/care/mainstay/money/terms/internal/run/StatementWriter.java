package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Objects;
import java.util.Optional;
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
        evaluator.sheet().statement().forEach(line -> lines(line, writer));
    }

    private void lines(Sheet.Line line, CsvWriter writer) {
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
            writer.cell(line.name()).cell(key).cell(line.payee());
            state(amounts, held, row, writer);
            writer.cell(line.says()).cell(line.vat()).cell(line.chargeable() ? "yes" : "no");
            writer.end();
        }
    }

    private static void state(Column amounts, Optional<Column> held, int row, CsvWriter writer) {
        var issue = amounts.issue(row);
        if (issue != null) {
            writer.cell("").cell(issue.isFault() ? "unsettled" : "missing").cell(issue.reason());
            return;
        }
        var amount = ((Numbers) amounts).get(row);
        if (!amount.equals(amount.rounded(2, Rounding.DOWN))) {
            writer.cell("").cell("unsettled").cell("the amount " + amount + " was never rounded to the penny");
            return;
        }
        writer.cell(amount.decimal(2, Rounding.DOWN).toPlainString());
        var condition = held.map(each -> each.issue(row));
        if (condition.isPresent()) {
            writer.cell("held")
                    .cell("it is not known whether it is held: "
                            + condition.get().reason());
        } else if (held.isPresent() && held.get() instanceof Truths truths && truths.get(row)) {
            writer.cell("held").cell("a gate holds it");
        } else {
            writer.cell("due").cell("");
        }
    }
}
