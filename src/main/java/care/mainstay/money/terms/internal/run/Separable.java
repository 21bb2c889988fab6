package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether what is paid for one unit hangs on that unit alone.
 *
 * <p>It does when nothing is taken together across units: no pool that units share, no rank among them, no mean of all.
 * Then what each is paid is the same in every draw, and a draw is a sum.
 */
final class Separable {

    private final Plan plan;
    private final Grain unit;
    private final Map<String, Boolean> known = new HashMap<>();

    private Separable(Plan plan, String dimension) {
        this.plan = plan;
        this.unit = Grain.of(List.of(dimension));
        plan.order().forEach(quantity -> known.put(quantity.name(), of(quantity.formula())));
    }

    static boolean of(Plan plan, String dimension) {
        var separable = new Separable(plan, dimension);
        return plan.sheet().statement().stream().allMatch(line -> {
            var names = Objects.requireNonNull(plan.lines().get(line));
            var grain = Plan.grain(line.grain());
            return (plan.lattice().covers(grain, separable.unit) || !separable.hangsOnUnits(grain))
                    && separable.of(names.amount())
                    && names.held().map(separable::of).orElse(true);
        });
    }

    private boolean of(Expr expr) {
        if (expr instanceof Expr.Name name && plan.references().get(name) instanceof Reference.ToQuantity to) {
            return known.getOrDefault(to.quantity().name(), true);
        }
        if (expr instanceof Expr.Call call && plan.spans().containsKey(call)) {
            var span = Objects.requireNonNull(plan.spans().get(call));
            if (!plan.lattice().covers(span.within(), unit) && hangsOnUnits(span.over())) {
                return false;
            }
        }
        return expr.parts().stream().allMatch(this::of);
    }

    /** Whether drawing other units changes which keys of a grain there are. */
    private boolean hangsOnUnits(Grain grain) {
        return plan.lattice().listing(grain).stream()
                        .anyMatch(input ->
                                input.rows().isEmpty() && plan.lattice().covers(Lattice.key(input), unit))
                && !grain.equals(Grain.CONTRACT);
    }
}
