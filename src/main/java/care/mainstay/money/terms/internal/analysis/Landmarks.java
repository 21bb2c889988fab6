package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The numbers a sheet speaks of: where its conditions turn and its bands begin, something may change. */
final class Landmarks {

    private Landmarks() {}

    static List<Exact> of(Plan plan) {
        var all = new TreeSet<Exact>();
        plan.order().forEach(quantity -> collect(quantity.formula(), all));
        plan.sheet().bands().values().forEach(table -> table.bands().forEach(band -> collect(band.from(), all)));
        return new ArrayList<>(all);
    }

    private static void collect(Expr expr, TreeSet<Exact> all) {
        if (expr instanceof Expr.Number number) {
            all.add(number.value());
        }
        expr.parts().forEach(part -> collect(part, all));
    }
}
