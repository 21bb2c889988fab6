package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What of a sheet hangs on which units are drawn together, and what on each unit alone.
 *
 * <p>A value hangs on others when anything beneath it is taken together across units: a pool that units share, a rank among
 * them, a mean of all. Everything else is for a unit the same in every draw, so that it is remembered; a line of nothing else
 * is a sum of what each unit was paid.
 */
final class Hanging {

    private final Plan plan;
    private final Grain unit;
    private final Map<String, Boolean> alone = new HashMap<>();
    private final List<Sheet.Line> sums = new ArrayList<>();
    private final List<Sheet.Line> others = new ArrayList<>();
    private final Set<Sheet.Quantity> asked = new LinkedHashSet<>();

    Hanging(Plan plan, String dimension) {
        this.plan = plan;
        this.unit = Grain.of(List.of(dimension));
        plan.order().forEach(quantity -> alone.put(quantity.name(), isAlone(quantity.formula())));
        for (var line : plan.sheet().statement()) {
            (isSum(line) ? sums : others).add(line);
        }
        others.forEach(line -> {
            var names = Objects.requireNonNull(plan.lines().get(line));
            ask(names.amount());
            names.held().ifPresent(this::ask);
        });
    }

    /** Lines whose sum is the sum of what each unit is paid alone. */
    List<Sheet.Line> sums() {
        return sums;
    }

    /** The other lines. */
    List<Sheet.Line> others() {
        return others;
    }

    /** What the other lines rest on, as far as it hangs on each unit alone. */
    List<Sheet.Quantity> remembered() {
        return asked.stream().filter(each -> isAlone(each.name())).toList();
    }

    /** What the other lines rest on and is different in every draw, in the order in which to compute it. */
    List<Sheet.Quantity> computed() {
        return plan.order().stream()
                .filter(each -> asked.contains(each) && !isAlone(each.name()))
                .toList();
    }

    private boolean isSum(Sheet.Line line) {
        var names = Objects.requireNonNull(plan.lines().get(line));
        var grain = Plan.grain(line.grain());
        return (plan.lattice().covers(grain, unit) || !hangsOnUnits(grain))
                && isAlone(names.amount())
                && names.held().map(this::isAlone).orElse(true);
    }

    /** Whether a quantity is for a unit the same in every draw. */
    boolean isAlone(String quantity) {
        return alone.getOrDefault(quantity, false);
    }

    private boolean isAlone(Expr expr) {
        if (expr instanceof Expr.Name name && plan.references().get(name) instanceof Reference.ToQuantity to) {
            return isAlone(to.quantity().name());
        }
        if (expr instanceof Expr.Call call && plan.spans().containsKey(call)) {
            var span = Objects.requireNonNull(plan.spans().get(call));
            if (!plan.lattice().covers(span.within(), unit) && hangsOnUnits(span.over())) {
                return false;
            }
        }
        return expr.parts().stream().allMatch(this::isAlone);
    }

    /** Whether drawing other units changes which keys of a grain there are. */
    private boolean hangsOnUnits(Grain grain) {
        return !grain.equals(Grain.CONTRACT)
                && plan.lattice().listing(grain).stream()
                        .anyMatch(input -> plan.lattice().covers(Lattice.key(input), unit));
    }

    private void ask(Expr expr) {
        if (expr instanceof Expr.Name name && plan.references().get(name) instanceof Reference.ToQuantity to) {
            if (asked.add(to.quantity()) && !isAlone(to.quantity().name())) {
                ask(to.quantity().formula());
            }
        }
        expr.parts().forEach(this::ask);
    }
}
