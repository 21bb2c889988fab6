package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.sheet.Sheet.Better;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Proves which way every quantity goes as one column gets better for one row.
 *
 * <p>A value that becomes missing, or stops to be, is not followed: it is not decided yet. Where nothing can be proved the
 * answer is {@link Leaning#ANY}.
 */
final class Leanings {

    private final Bounds bounds;
    private final Plan plan;
    private final Uses.Cell cell;
    private final FunctionLeanings functions;
    private final Map<String, Leaning> quantities = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();

    Leanings(Bounds bounds, Uses.Cell cell) {
        this.bounds = bounds;
        this.plan = bounds.plan;
        this.cell = cell;
        this.functions = new FunctionLeanings(this, bounds);
        var all = Set.copyOf(cell.column().choices());
        for (var quantity : plan.order()) {
            var grain = Plan.grain(quantity);
            quantities.put(quantity.name(), of(quantity.formula(), Branches.NONE, grain, all));
            if (mayBecomeMissing(quantity.formula())) {
                undecided.add(quantity.name());
            }
        }
    }

    Uses.Cell cell() {
        return cell;
    }

    Leaning quantity(String name) {
        return quantities.getOrDefault(name, Leaning.ANY);
    }

    /** @param left the choices that the column can still be here */
    Leaning of(Expr expr, Branches branches, Grain grain, Set<String> left) {
        if (expr instanceof Expr.Name name) {
            return name(name);
        } else if (expr instanceof Expr.Negated negated) {
            return of(negated.of(), branches, grain, left).turned();
        } else if (expr instanceof Expr.Not not) {
            return of(not.of(), branches, grain, left).turned();
        } else if (expr instanceof Expr.IsMissing missing) {
            return rests(missing.of()) ? Leaning.ANY : Leaning.SAME;
        } else if (expr instanceof Expr.Otherwise otherwise) {
            if (mayBecomeMissing(otherwise.value())) {
                return Leaning.ANY;
            }
            return of(otherwise.value(), branches, grain, left).and(of(otherwise.instead(), branches, grain, left));
        } else if (expr instanceof Expr.If choice) {
            return choice(choice, branches, grain, left);
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary, branches, grain, left);
        } else if (expr instanceof Expr.Call call) {
            return rests(call) ? functions.of(call, branches, grain, left) : Leaning.SAME;
        }
        return Leaning.SAME;
    }

    private Leaning name(Expr.Name name) {
        var reference = plan.references().get(name);
        if (reference instanceof Reference.ToQuantity to) {
            return quantity(to.quantity().name());
        }
        if (!(reference instanceof Reference.ToColumn to) || !new Uses.Cell(to.table(), to.column()).equals(cell)) {
            return Leaning.SAME;
        }
        return switch (cell.column().better()) {
            case HIGHER, YES -> Leaning.UP;
            case LOWER, NO -> Leaning.DOWN;
            case AS_TOLD -> Leaning.AS_TOLD;
            default -> Leaning.ANY;
        };
    }

    /** Whether a formula rests on the column at all. */
    boolean rests(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name(name) != Leaning.SAME;
        }
        return expr.parts().stream().anyMatch(this::rests);
    }

    /** Whether a change of the column can make a value missing that was there. */
    private boolean mayBecomeMissing(Expr expr) {
        if (expr instanceof Expr.Name name && plan.references().get(name) instanceof Reference.ToQuantity to) {
            return undecided.contains(to.quantity().name());
        }
        if (expr instanceof Expr.If choice && rests(choice.condition())) {
            return holdsMissing(choice.then()) || holdsMissing(choice.otherwise());
        }
        return expr.parts().stream().anyMatch(this::mayBecomeMissing);
    }

    private boolean holdsMissing(Expr expr) {
        var known = expr instanceof Expr.Absent;
        return known
                || bounds.of(expr, Branches.NONE, Grain.CONTRACT).mayBeMissing()
                || expr.parts().stream().anyMatch(this::holdsMissing);
    }

    private Leaning choice(Expr.If choice, Branches branches, Grain grain, Set<String> left) {
        var condition = of(choice.condition(), branches, grain, left);
        var yes = branches.where(choice.condition(), true, bounds, grain);
        var no = branches.where(choice.condition(), false, bounds, grain);
        var leftThen = after(choice.condition(), true, left);
        var leftElse = after(choice.condition(), false, left);
        var found = Leaning.SAME;
        var values = new ArrayList<Known>();
        if (yes.isPresent()) {
            found = found.and(of(choice.then(), yes.get(), grain, leftThen));
            values.add(bounds.of(choice.then(), yes.get(), grain));
        }
        if (no.isPresent()) {
            found = found.and(of(choice.otherwise(), no.get(), grain, leftElse));
            values.add(bounds.of(choice.otherwise(), no.get(), grain));
        }
        boolean crosses = values.size() == 2
                && values.get(0).mayBeThere()
                && values.get(1).mayBeThere();
        if (condition == Leaning.SAME || !crosses) {
            return found;
        }
        var then = values.get(0);
        var otherwise = values.get(1);
        if (then.kind() == Known.Kind.TRUTH) {
            boolean up = !then.mayBeNo() || !otherwise.mayBeYes();
            boolean down = !then.mayBeYes() || !otherwise.mayBeNo();
            return found.and(up ? condition : down ? condition.turned() : Leaning.ANY);
        }
        var gap = then.form().minus(otherwise.form()).range().meet(then.range().minus(otherwise.range()));
        return found.and(gap.isNeverNegative() ? condition : gap.isNeverPositive() ? condition.turned() : Leaning.ANY);
    }

    /** The choices of the column that are left once a condition about it came out so. */
    private Set<String> after(Expr condition, boolean yes, Set<String> left) {
        if (condition instanceof Expr.Not not) {
            return after(not.of(), !yes, left);
        }
        if (condition instanceof Expr.Binary binary) {
            if (binary.operator() == Operator.AND && yes || binary.operator() == Operator.OR && !yes) {
                return after(binary.right(), yes, after(binary.left(), yes, left));
            }
            var chosen = chosen(binary);
            if (chosen != null) {
                boolean is = (binary.operator() == Operator.IS) == yes;
                var rest = new HashSet<>(left);
                if (is) {
                    rest.retainAll(Set.of(chosen));
                } else {
                    rest.remove(chosen);
                }
                return rest;
            }
        }
        return left;
    }

    /** The word that the column is compared with. */
    private @org.jspecify.annotations.Nullable String chosen(Expr.Binary binary) {
        boolean same = binary.operator() == Operator.IS || binary.operator() == Operator.IS_NOT;
        return same
                        && binary.left() instanceof Expr.Name name
                        && binary.right() instanceof Expr.Text text
                        && plan.references().get(name) instanceof Reference.ToColumn to
                        && new Uses.Cell(to.table(), to.column()).equals(cell)
                ? text.value()
                : null;
    }

    private Leaning binary(Expr.Binary binary, Branches branches, Grain grain, Set<String> left) {
        var chosen = chosen(binary);
        if (chosen != null) {
            var is = isChosen(chosen, left);
            return binary.operator() == Operator.IS ? is : is.turned();
        }
        var one = of(binary.left(), branches, grain, left);
        var other = of(binary.right(), branches, grain, left);
        if (one == Leaning.SAME && other == Leaning.SAME) {
            return Leaning.SAME;
        }
        return switch (binary.operator()) {
            case AND, OR, PLUS -> one.and(other);
            case MINUS, ABOVE, AT_LEAST -> one.and(other.turned());
            case BELOW, AT_MOST -> one.turned().and(other);
            case TIMES ->
                scaled(one, bounds.of(binary.right(), branches, grain).range())
                        .and(scaled(
                                other, bounds.of(binary.left(), branches, grain).range()));
            case DIVIDED -> {
                var by = bounds.of(binary.right(), branches, grain).range();
                var value = bounds.of(binary.left(), branches, grain).range();
                boolean oneSign = by.isNeverNegative() || by.isNeverPositive();
                yield oneSign ? scaled(one, by).and(scaled(other.turned(), value)) : Leaning.ANY;
            }
            default -> Leaning.ANY;
        };
    }

    /** Better choices come true later: that of the best is only gained, that of the worst only lost. */
    private Leaning isChosen(String chosen, Set<String> left) {
        var ordered = cell.column().choices().stream().filter(left::contains).toList();
        if (!ordered.contains(chosen) || ordered.size() < 2) {
            return Leaning.SAME;
        }
        boolean isFirst = ordered.get(0).equals(chosen);
        boolean isLast = ordered.get(ordered.size() - 1).equals(chosen);
        boolean firstIsBest = cell.column().better() == Better.FIRST;
        if (isFirst || isLast) {
            return isFirst == firstIsBest ? Leaning.UP : Leaning.DOWN;
        }
        return Leaning.ANY;
    }

    static Leaning scaled(Leaning leaning, Range by) {
        if (leaning == Leaning.SAME) {
            return leaning;
        }
        return by.isNeverNegative() ? leaning : by.isNeverPositive() ? leaning.turned() : Leaning.ANY;
    }

    /** Whether nothing that is paid goes down, and nothing is newly held. */
    boolean neverPaysLess() {
        var names = new ArrayList<String>();
        plan.sheet().statement().forEach(line -> names.add(line.amount().name()));
        if (plan.sheet().statement().isEmpty()) {
            plan.sheet().motives().pays().forEach(name -> names.add(name.name()));
        }
        boolean up = names.stream()
                .map(this::lineOrColumn)
                .allMatch(leaning -> leaning == Leaning.UP || leaning == Leaning.SAME);
        return up
                && plan.sheet().statement().stream()
                        .flatMap(line -> line.held().stream())
                        .map(name -> lineOrColumn(name.name()))
                        .allMatch(leaning -> leaning == Leaning.DOWN || leaning == Leaning.SAME);
    }

    private Leaning lineOrColumn(String name) {
        if (quantities.containsKey(name)) {
            return quantity(name);
        }
        return cell.column().name().equals(name) ? Leaning.ANY : Leaning.SAME;
    }

    /** What a call takes together. */
    Plan.Span span(Expr.Call call) {
        return Objects.requireNonNull(plan.spans().get(call));
    }

    static List<Function> monotone() {
        return List.of(Function.ROUND, Function.MIN, Function.MAX, Function.BETWEEN, Function.EXP, Function.SQRT);
    }
}
