package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Comparison;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import org.jspecify.annotations.Nullable;

/** Computes formulas of which a part is asked for only at some rows: branches, defaults, what an {@code and} leaves open. */
final class LazyValues {

    private final Evaluator evaluator;

    LazyValues(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The right side is computed only where the left one does not decide. */
    Column joined(Expr.Binary binary, Frame frame, int @Nullable [] rows) {
        boolean and = binary.operator() == Operator.AND;
        var left = evaluator.truths(binary.left(), frame, rows);
        if (left.length() == 1) {
            return left.isPresent(0) && left.get(0) != and
                    ? left
                    : join(and, left, evaluator.truths(binary.right(), frame, rows));
        }
        var decided = left.saying(!and);
        if (decided.length == 0) {
            return join(and, left, evaluator.truths(binary.right(), frame, rows));
        }
        if (decided.length == left.length()) {
            return left;
        }
        var open = Column.others(left.length(), decided);
        var right = evaluator.truths(binary.right(), frame, Rows.chosen(rows, open));
        return Column.merge(left.length(), new int[][] {decided, open}, new Column[] {
            Truths.constant(!and), join(and, left.at(open, null), right)
        });
    }

    private static Truths join(boolean and, Truths left, Truths right) {
        return and ? Comparison.and(left, right) : Comparison.or(left, right);
    }

    Column choice(Expr.If choice, Frame frame, int @Nullable [] rows) {
        var condition = evaluator.truths(choice.condition(), frame, rows);
        if (condition.length() == 1) {
            var issue = condition.issue(0);
            return issue != null
                    ? Numbers.absent(issue)
                    : evaluator.of(condition.get(0) ? choice.then() : choice.otherwise(), frame, rows);
        }
        var yes = condition.saying(true);
        if (yes.length == condition.length()) {
            return evaluator.of(choice.then(), frame, rows);
        }
        var no = condition.saying(false);
        if (no.length == condition.length()) {
            return evaluator.of(choice.otherwise(), frame, rows);
        }
        var neither = condition.withIssue(false);
        return Column.merge(condition.length(), new int[][] {yes, no, neither}, new Column[] {
            yes.length == 0
                    ? Numbers.absent(Evaluator.NOT_A_NUMBER)
                    : evaluator.of(choice.then(), frame, Rows.chosen(rows, yes)),
            no.length == 0
                    ? Numbers.absent(Evaluator.NOT_A_NUMBER)
                    : evaluator.of(choice.otherwise(), frame, Rows.chosen(rows, no)),
            condition.at(neither, null).asIssues()
        });
    }

    Column otherwise(Expr.Otherwise otherwise, Frame frame, int @Nullable [] rows) {
        var value = evaluator.of(otherwise.value(), frame, rows);
        if (value.isComplete()) {
            return value;
        }
        var missing = value.withIssue(true);
        if (missing.length == 0) {
            return value;
        }
        if (value.length() == 1) {
            return evaluator.of(otherwise.instead(), frame, rows);
        }
        return value.otherwise(missing, evaluator.of(otherwise.instead(), frame, Rows.chosen(rows, missing)));
    }
}
