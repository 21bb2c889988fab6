package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.Run.Gap;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what is missing in each column of the results, so that nobody takes a blank cell for a zero. */
final class Gaps {

    /** How often a reason stands in a column, and in which row first. */
    private static final class Reason {
        private final int first;
        private long count;

        Reason(int first) {
            this.first = first;
        }
    }

    private final Evaluator evaluator;
    private final List<Gap> gaps = new ArrayList<>();

    Gaps(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    List<Gap> find() {
        for (var output : evaluator.sheet().outputs()) {
            var names = Objects.requireNonNull(evaluator.plan.columns().get(output));
            names.forEach(name -> look(output.name(), name.name(), output.grain(), name));
        }
        for (var line : evaluator.sheet().statement()) {
            var names = Objects.requireNonNull(evaluator.plan.lines().get(line));
            look(StatementWriter.NAME, "amount of " + line.name(), line.grain(), names.amount());
        }
        return gaps;
    }

    private void look(String table, String column, List<Sheet.Named> grain, Expr.Name name) {
        var frame = evaluator.frames.of(Plan.grain(grain));
        var values = evaluator.unheard(name, frame, null).marked(frame.blank());
        var keys = grain.stream().map(Sheet.Named::name).toList();
        var reasons = new TreeMap<String, Reason>();
        for (int row : values.isComplete() ? new int[0] : evaluator.frames.order(frame, keys)) {
            var issue = values.issue(row);
            if (issue != null && !issue.isFault()) {
                reasons.computeIfAbsent(issue.reason(), reason -> new Reason(row)).count++;
            }
        }
        long missing = reasons.values().stream().mapToLong(each -> each.count).sum();
        reasons.entrySet().stream()
                .max(Comparator.comparingLong(each -> each.getValue().count))
                .ifPresent(commonest -> gaps.add(new Gap(
                        table,
                        column,
                        missing,
                        frame.size(),
                        commonest.getKey(),
                        evaluator.frames.key(frame, commonest.getValue().first))));
    }
}
