package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is known besides because a branch was taken: in {@code if said is "achieved" then …} it is achieved. */
final class Branches {

    static final Branches NONE = new Branches(Map.of());

    private final Map<String, Known> names;

    private Branches(Map<String, Known> names) {
        this.names = names;
    }

    Optional<Known> of(Expr.Name name, Plan plan) {
        return names.isEmpty() ? Optional.empty() : Optional.ofNullable(names.get(key(name, plan)));
    }

    private static String key(Expr.Name name, Plan plan) {
        var reference = plan.references().get(name);
        if (reference instanceof Reference.ToColumn to) {
            return to.table().name() + "." + to.column().name();
        }
        return reference instanceof Reference.ToQuantity to
                ? "." + to.quantity().name()
                : name.name();
    }

    private Branches with(Expr.Name name, Known known, Plan plan) {
        var all = new HashMap<>(names);
        all.put(key(name, plan), known);
        return new Branches(all);
    }

    /** The same after a condition came out so; empty when it cannot. */
    Optional<Branches> where(Expr condition, boolean yes, Bounds bounds, Grain grain) {
        if (condition instanceof Expr.Not not) {
            return where(not.of(), !yes, bounds, grain);
        }
        if (condition instanceof Expr.Name name) {
            var known = bounds.of(name, this, grain);
            return Optional.of(with(name, Known.truth(yes, !yes).fault(known.mayBeFault()), bounds.plan));
        }
        if (condition instanceof Expr.IsMissing missing && missing.of() instanceof Expr.Name name) {
            var known = bounds.of(name, this, grain);
            return Optional.of(with(name, yes ? Known.NOTHING : known.missing(false), bounds.plan));
        }
        if (condition instanceof Expr.Binary binary) {
            var operator = binary.operator();
            if (operator == Operator.AND && yes || operator == Operator.OR && !yes) {
                return where(binary.left(), yes, bounds, grain)
                        .flatMap(left -> left.where(binary.right(), yes, bounds, grain));
            }
            if (operator.compares()) {
                return compared(binary.left(), yes ? operator : opposite(operator), binary.right(), bounds, grain)
                        .flatMap(left -> left.compared(
                                binary.right(),
                                turned(yes ? operator : opposite(operator)),
                                binary.left(),
                                bounds,
                                grain));
            }
        }
        return Optional.of(this);
    }

    private Optional<Branches> compared(Expr side, Operator operator, Expr other, Bounds bounds, Grain grain) {
        if (!(side instanceof Expr.Name name)) {
            return Optional.of(this);
        }
        var known = bounds.of(name, this, grain).missing(false);
        var against = bounds.of(other, this, grain);
        if (known.kind() == Known.Kind.TEXT && known.choices() != null && against.choices() != null) {
            var left = new TreeSet<>(known.choices());
            if (operator == Operator.IS) {
                left.retainAll(against.choices());
            } else if (against.choices().size() == 1) {
                left.removeAll(against.choices());
            }
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(with(name, Known.text(left).fault(known.mayBeFault()), bounds.plan));
        }
        if (known.kind() != Known.Kind.NUMBER || against.kind() != Known.Kind.NUMBER) {
            return Optional.of(this);
        }
        var range = switch (operator) {
            case BELOW, AT_MOST -> new Range(null, against.range().most());
            case ABOVE, AT_LEAST -> new Range(against.range().least(), null);
            case IS -> against.range();
            default -> Range.ALL;
        };
        var left = known.within(range);
        return left.range().isEmpty() ? Optional.empty() : Optional.of(with(name, left, bounds.plan));
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case BELOW -> Operator.AT_LEAST;
            case AT_MOST -> Operator.ABOVE;
            case ABOVE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.BELOW;
            case IS -> Operator.IS_NOT;
            default -> Operator.IS;
        };
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case BELOW -> Operator.ABOVE;
            case AT_MOST -> Operator.AT_LEAST;
            case ABOVE -> Operator.BELOW;
            case AT_LEAST -> Operator.AT_MOST;
            default -> operator;
        };
    }
}
