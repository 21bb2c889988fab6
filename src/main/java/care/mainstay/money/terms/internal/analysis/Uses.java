package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** On which columns of evidence every quantity rests, through whatever other quantities. */
final class Uses {

    /** A column of a table of evidence. */
    record Cell(Sheet.Input table, Sheet.InputColumn column) {
        String name() {
            return table.name() + "." + column.name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Cell cell && cell.name().equals(name());
        }

        @Override
        public int hashCode() {
            return name().hashCode();
        }
    }

    private final Plan plan;
    private final Map<String, Set<Cell>> byQuantity = new HashMap<>();

    Uses(Plan plan) {
        this.plan = plan;
        for (var quantity : plan.order()) {
            var cells = new LinkedHashSet<Cell>();
            collect(quantity.formula(), cells);
            byQuantity.put(quantity.name(), cells);
        }
    }

    Set<Cell> of(String quantity) {
        return byQuantity.getOrDefault(quantity, Set.of());
    }

    /** What decides a line of the statement, and whether it is held. */
    Set<Cell> of(Sheet.Line line) {
        var cells = new LinkedHashSet<Cell>();
        plan.lines().forEach((each, names) -> {
            if (each == line) {
                collect(names.amount(), cells);
                names.held().ifPresent(held -> collect(held, cells));
            }
        });
        return cells;
    }

    private void collect(Expr expr, Set<Cell> cells) {
        if (expr instanceof Expr.Name name) {
            var reference = plan.references().get(name);
            if (reference instanceof Reference.ToColumn to) {
                cells.add(new Cell(to.table(), to.column()));
            } else if (reference instanceof Reference.ToQuantity to) {
                cells.addAll(of(to.quantity().name()));
            }
        }
        expr.parts().forEach(part -> collect(part, cells));
    }
}
