package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statement: every line for every key, due, held, missing or unsettled, with the reason.
 *
 * <p>Nothing is left out because it could not be computed: a line without an amount says why.
 */
final class StatementWriter {

    static final String NAME = "statement";

    private final Evaluator evaluator;
    private final Telling telling;

    StatementWriter(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.telling = new Telling(evaluator);
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
            writer.cell(telling.of(row, line.says())).cell(line.vat()).cell(isChargeable(row) ? "yes" : "no");
            writer.end();
        });
    }

    private boolean isChargeable(StatementRow row) {
        var line = row.line();
        var names = Objects.requireNonNull(evaluator.plan.lines().get(line));
        return names.chargeableWhen()
                .map(name ->
                        evaluator.unheard(name, evaluator.frames.of(Plan.grain(line.grain())), new int[] {row.at()}))
                .map(value -> value.isPresent(0) && value instanceof Truths truths && truths.get(0))
                .orElse(line.chargeable());
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
        Optional<Column> shown = names.shownWhen().map(name -> evaluator.unheard(name, frame, null));
        Optional<Column> becomes = names.becomes().map(name -> evaluator.unheard(name, frame, null));
        var kept = new Kept(evaluator, line);
        var gate = gate(names);
        var keys = line.grain().stream().map(Sheet.Named::name).toList();
        for (int row : frames.order(frame, keys)) {
            if (isNo(shown, row) && isNothing(amounts, row) && kept.isNothing(row)) {
                continue;
            }
            var key = new LinkedHashMap<String, String>();
            keys.forEach(each -> key.put(each, frames.dimension(frame, each).get(row)));
            reader.accept(row(new StatementRow(line, key, row, null, "", ""), amounts, held, becomes, gate));
        }
    }

    /** Why a gate holds a line: what the sheet says of it. */
    private String gate(Plan.LineNames names) {
        return names.held()
                .map(name -> evaluator.plan.references().get(name))
                .filter(Reference.ToQuantity.class::isInstance)
                .map(to -> ((Reference.ToQuantity) to).quantity().says())
                .filter(says -> !says.isEmpty())
                .orElse("a gate holds it");
    }

    private static boolean isNo(Optional<Column> shown, int row) {
        return shown.isPresent()
                && shown.get().isPresent(row)
                && !(shown.get() instanceof Truths truths && truths.get(row));
    }

    private static boolean isNothing(Column amounts, int row) {
        return amounts.isPresent(row) && ((Numbers) amounts).get(row).signum() == 0;
    }

    private static StatementRow row(
            StatementRow line, Column amounts, Optional<Column> held, Optional<Column> becomes, String gate) {
        int row = line.at();
        var issue = amounts.issue(row);
        if (issue != null) {
            return with(line, null, issue.isFault() ? "unsettled" : "missing", issue.reason());
        }
        var amount = ((Numbers) amounts).get(row);
        if (!isPence(amount)) {
            return with(line, null, "unsettled", "the amount " + amount + " was never rounded to the penny");
        }
        var unknown = held.map(each -> each.issue(row));
        if (unknown.isPresent()) {
            return with(
                    line,
                    amount,
                    "held",
                    "it is not known whether it is held: " + unknown.get().reason());
        }
        boolean isHeld = held.isPresent() && held.get() instanceof Truths truths && truths.get(row);
        if (!isHeld && becomes.isPresent() && becomes.get().show(row).equals("held")) {
            return with(line, amount, "held", "it waits");
        }
        return with(line, amount, isHeld ? "held" : "due", isHeld ? gate : "");
    }

    static boolean isPence(Exact amount) {
        return amount.equals(amount.rounded(2, Rounding.DOWN));
    }

    private static StatementRow with(StatementRow row, @Nullable Exact amount, String state, String reason) {
        return new StatementRow(row.line(), row.names(), row.at(), amount, state, reason);
    }
}
