package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import java.util.HashMap;
import java.util.Map;

/** To how many places values are decimals, whatever the evidence: an amount in whole pence stays one when amounts are added. */
final class Decimals {

    private final Plan plan;
    private final Map<String, Integer> quantities = new HashMap<>();

    Decimals(Plan plan) {
        this.plan = plan;
        plan.order().forEach(quantity -> quantities.put(quantity.name(), of(quantity.formula())));
    }

    /** To how many places the value of a formula surely is a decimal; {@link Integer#MAX_VALUE} when that is not known. */
    int of(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return number.value().isDecimal() ? number.value().places() : Integer.MAX_VALUE;
        } else if (expr instanceof Expr.Absent) {
            return 0;
        } else if (expr instanceof Expr.Negated negated) {
            return of(negated.of());
        } else if (expr instanceof Expr.Name name) {
            return plan.references().get(name) instanceof Reference.ToQuantity to
                    ? quantities.getOrDefault(to.quantity().name(), Integer.MAX_VALUE)
                    : Integer.MAX_VALUE;
        } else if (expr instanceof Expr.If choice) {
            return Math.max(of(choice.then()), of(choice.otherwise()));
        } else if (expr instanceof Expr.Otherwise otherwise) {
            return Math.max(of(otherwise.value()), of(otherwise.instead()));
        } else if (expr instanceof Expr.Binary binary) {
            boolean adds = binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS;
            return adds ? Math.max(of(binary.left()), of(binary.right())) : Integer.MAX_VALUE;
        }
        return expr instanceof Expr.Call call ? ofCall(call) : Integer.MAX_VALUE;
    }

    private int ofCall(Expr.Call call) {
        return switch (Function.of(call.function())) {
            case ROUND, DISTRIBUTE -> Integer.parseInt(call.words().getOrDefault("places", "0"));
            case SUM -> of(call.arguments().get(0));
            case MIN, MAX, BETWEEN, ABS ->
                call.parts().stream().mapToInt(this::of).max().orElse(Integer.MAX_VALUE);
            default -> Integer.MAX_VALUE;
        };
    }
}
