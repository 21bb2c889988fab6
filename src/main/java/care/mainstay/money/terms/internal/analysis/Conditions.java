package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What cells must be for a condition of a sheet to come out yes.
 *
 * <p>A condition of many parts is met by changing many columns at once; trying one column at a time would never meet it.
 */
final class Conditions {

    private final Plan plan;
    private final Map<Uses.Cell, List<String>> candidates;

    private Conditions(Plan plan, Map<Uses.Cell, List<String>> candidates) {
        this.plan = plan;
        this.candidates = candidates;
    }

    /** For each condition of several parts the cells that meet it, as far as columns decide. */
    static List<Map<Uses.Cell, String>> of(Plan plan, Map<Uses.Cell, List<String>> candidates) {
        var conditions = new Conditions(plan, candidates);
        var all = new ArrayList<Map<Uses.Cell, String>>();
        plan.order().forEach(quantity -> conditions.collect(quantity.formula(), all));
        return all;
    }

    private void collect(Expr expr, List<Map<Uses.Cell, String>> all) {
        if (expr instanceof Expr.Binary binary
                && (binary.operator() == Operator.AND || binary.operator().compares())) {
            var cells = new HashMap<Uses.Cell, String>();
            meet(expr, true, cells, 0);
            if (!cells.isEmpty()) {
                all.add(cells);
            }
            if (binary.operator() == Operator.AND) {
                return;
            }
        }
        expr.parts().forEach(part -> collect(part, all));
    }

    private void meet(Expr expr, boolean yes, Map<Uses.Cell, String> cells, int depth) {
        if (depth > 20) {
            return;
        }
        if (expr instanceof Expr.Not not) {
            meet(not.of(), !yes, cells, depth + 1);
        } else if (expr instanceof Expr.Otherwise otherwise) {
            meet(otherwise.value(), yes, cells, depth + 1);
        } else if (expr instanceof Expr.Name name) {
            cell(name)
                    .ifPresentOrElse(
                            cell -> cells.put(cell, yes ? "yes" : "no"),
                            () -> quantity(name).ifPresent(formula -> meet(formula, yes, cells, depth + 1)));
        } else if (expr instanceof Expr.Binary binary) {
            if (binary.operator() == Operator.AND || binary.operator() == Operator.OR) {
                meet(binary.left(), yes, cells, depth + 1);
                meet(binary.right(), yes, cells, depth + 1);
            } else if (binary.operator().compares() && yes) {
                compared(binary, cells);
            }
        }
    }

    private void compared(Expr.Binary binary, Map<Uses.Cell, String> cells) {
        if (!(binary.left() instanceof Expr.Name name)) {
            return;
        }
        cell(name).ifPresent(cell -> {
            if (binary.operator() == Operator.IS && binary.right() instanceof Expr.Text text) {
                cells.put(cell, text.value());
            } else if (binary.operator() != Operator.IS && binary.operator() != Operator.IS_NOT) {
                boolean above = binary.operator() == Operator.ABOVE || binary.operator() == Operator.AT_LEAST;
                // its ends come first among the values worth trying
                var values = candidates.getOrDefault(cell, List.of());
                if (values.size() > 1) {
                    cells.put(cell, values.get(above ? 1 : 0));
                }
            }
        });
    }

    private Optional<Uses.Cell> cell(Expr.Name name) {
        return plan.references().get(name) instanceof Reference.ToColumn to
                ? Optional.of(new Uses.Cell(to.table(), to.column()))
                : Optional.empty();
    }

    private Optional<Expr> quantity(Expr.Name name) {
        return plan.references().get(name) instanceof Reference.ToQuantity to
                ? Optional.of(to.quantity().formula())
                : Optional.empty();
    }
}
