package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is known of every quantity over all evidence that fits what the sheet declares.
 *
 * <p>Evidence fits when every cell is within its column's range, blank only where it may be, no key stands twice, and a
 * table that is not optional has a row for every key that others name. Whatever such evidence gives lies within what is
 * found here.
 */
final class Bounds {

    final Plan plan;
    final Sizes sizes;
    final boolean roundsInside;
    private final Map<String, Known> columns = new HashMap<>();
    private final Map<String, Known> quantities = new HashMap<>();
    private final Decimals decimals;
    private final Map<List<Object>, Symbol> symbols = new HashMap<>();
    private final FunctionBounds functions;

    Bounds(Plan plan) {
        this(plan, false);
    }

    /** @param roundsInside of a share of an amount in whole pence only that its rounding is no more than the amount */
    Bounds(Plan plan, boolean roundsInside) {
        this.plan = plan;
        this.roundsInside = roundsInside;
        this.sizes = new Sizes(plan);
        this.decimals = new Decimals(plan);
        this.functions = new FunctionBounds(this);
        for (var quantity : plan.order()) {
            quantities.put(quantity.name(), of(quantity.formula(), Branches.NONE, Plan.grain(quantity)));
        }
    }

    Known quantity(String name) {
        return Objects.requireNonNull(quantities.get(name));
    }

    /** What a line of the statement speaks of: a quantity, or a column as it stands. */
    Known quantityOrColumn(String name) {
        if (quantities.containsKey(name)) {
            return quantity(name);
        }
        for (var input : plan.sheet().inputs()) {
            for (var column : input.columns()) {
                if (column.name().equals(name)) {
                    return column(input, column);
                }
            }
        }
        return Known.NOTHING;
    }

    /** The same symbol for the same thing. */
    Symbol symbol(List<Object> what, String name, Grain grain, Range range, Optional<Symbol.Pool> pool) {
        return symbols.computeIfAbsent(what, key -> new Symbol(symbols.size(), name, grain, range, pool));
    }

    /** To how many places the value of a formula surely is a decimal; {@link Integer#MAX_VALUE} when that is not known. */
    int decimals(Expr expr) {
        return decimals.of(expr);
    }

    /** @param grain for each of what the formula is worked out */
    Known of(Expr expr, Branches branches, Grain grain) {
        if (expr instanceof Expr.Number number) {
            return Known.number(number.value());
        } else if (expr instanceof Expr.Text text) {
            return Known.text(Set.of(text.value()));
        } else if (expr instanceof Expr.Day day) {
            return Known.number(Exact.of(day.epochDay()));
        } else if (expr instanceof Expr.Truth truth) {
            return Known.truth(truth.value(), !truth.value());
        } else if (expr instanceof Expr.Absent) {
            return Known.NOTHING;
        } else if (expr instanceof Expr.Name name) {
            return branches.of(name, plan).orElseGet(() -> name(name));
        } else if (expr instanceof Expr.Negated negated) {
            var of = of(negated.of(), branches, grain);
            var minus = Range.of(Exact.of(-1));
            return Known.number(of.form().times(minus), of.range().negated()).after(of);
        } else if (expr instanceof Expr.Not not) {
            var of = of(not.of(), branches, grain);
            return Known.truth(of.mayBeNo(), of.mayBeYes()).after(of);
        } else if (expr instanceof Expr.IsMissing missing) {
            var of = of(missing.of(), branches, grain);
            return Known.truth(of.mayBeMissing(), of.mayBeThere()).fault(of.mayBeFault());
        } else if (expr instanceof Expr.Otherwise otherwise) {
            return otherwise(otherwise, branches, grain);
        } else if (expr instanceof Expr.If choice) {
            return choice(choice, branches, grain);
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary, branches, grain);
        }
        return functions.of((Expr.Call) expr, branches, grain);
    }

    private Known name(Expr.Name name) {
        var reference = Objects.requireNonNull(plan.references().get(name));
        if (reference instanceof Reference.ToColumn to) {
            return column(to.table(), to.column());
        }
        if (reference instanceof Reference.ToQuantity to) {
            return quantity(to.quantity().name());
        }
        return dimension(name.name(), isDay(name));
    }

    private boolean isDay(Expr.Name name) {
        var type = plan.types().get(name);
        return type != null && type.kind() == Type.Kind.DAY;
    }

    /** A dimension is any of its choices, when every table that has it names the choices. */
    private Known dimension(String name, boolean isDay) {
        if (isDay) {
            return Known.number(
                    Form.of(symbol(List.of("day", name), name, Grain.of(List.of(name)), Range.ALL, Optional.empty())));
        }
        var all = new TreeSet<String>();
        for (var input : plan.sheet().inputs()) {
            for (var column : input.columns()) {
                if (column.name().equals(name)) {
                    if (column.choices().isEmpty() && input.rows().isEmpty()) {
                        return Known.text(null);
                    }
                    all.addAll(column.choices());
                    input.rows()
                            .ifPresent(rows ->
                                    rows.forEach(row -> all.add(row.cells().getOrDefault(name, ""))));
                }
            }
        }
        return Known.text(all);
    }

    Known column(Sheet.Input input, Sheet.InputColumn column) {
        return columns.computeIfAbsent(input.name() + "." + column.name(), key -> made(input, column));
    }

    private Known made(Sheet.Input input, Sheet.InputColumn column) {
        if (input.fromLedger()) {
            // asked as if there had been no earlier statement
            return Known.NOTHING;
        }
        boolean missing = column.mayBeBlank() || column.mayBeAbsent() || input.optional();
        var known = switch (column.kind()) {
            case TEXT -> Known.text(column.choices().isEmpty() ? null : new TreeSet<>(column.choices()));
            case TRUTH -> Known.truth(true, true);
            case NUMBER, WHOLE, DAY ->
                Known.number(Form.of(symbol(
                        List.of("column", input.name(), column.name()),
                        column.name(),
                        Lattice.key(input),
                        GivenRows.range(input, column)
                                .orElse(new Range(
                                        column.least().orElse(null),
                                        column.most().orElse(null))),
                        Optional.empty())));
        };
        return known.missing(missing || GivenRows.isBlankSomewhere(input, column));
    }

    private Known otherwise(Expr.Otherwise otherwise, Branches branches, Grain grain) {
        var value = of(otherwise.value(), branches, grain);
        if (!value.mayBeMissing()) {
            return value;
        }
        var instead = of(otherwise.instead(), branches, grain);
        return value.mayBeThere() || value.mayBeFault()
                ? value.missing(false).or(instead)
                : instead.fault(instead.mayBeFault());
    }

    private Known choice(Expr.If choice, Branches branches, Grain grain) {
        var condition = of(choice.condition(), branches, grain);
        var found = new ArrayList<Known>();
        if (condition.mayBeYes() && condition.mayBeThere()) {
            var where = branches.where(choice.condition(), true, this, grain);
            where.ifPresent(yes -> found.add(of(choice.then(), yes, grain)));
        }
        if (condition.mayBeNo() && condition.mayBeThere()) {
            var where = branches.where(choice.condition(), false, this, grain);
            where.ifPresent(no -> found.add(of(choice.otherwise(), no, grain)));
        }
        var all = found.stream().reduce(Known::or).orElse(Known.NOTHING);
        return all.missing(all.mayBeMissing() || condition.mayBeMissing())
                .fault(all.mayBeFault() || condition.mayBeFault());
    }

    private Known binary(Expr.Binary binary, Branches branches, Grain grain) {
        var operator = binary.operator();
        var left = of(binary.left(), branches, grain);
        if (operator == Operator.AND || operator == Operator.OR) {
            boolean and = operator == Operator.AND;
            var right = of(binary.right(), branches, grain);
            return (and
                            ? Known.truth(left.mayBeYes() && right.mayBeYes(), left.mayBeNo() || right.mayBeNo())
                            : Known.truth(left.mayBeYes() || right.mayBeYes(), left.mayBeNo() && right.mayBeNo()))
                    .missing(left.mayBeMissing() || right.mayBeMissing())
                    .fault(left.mayBeFault() || right.mayBeFault());
        }
        var right = of(binary.right(), branches, grain);
        if (operator.compares()) {
            return compared(operator, left, right).after(left, right);
        }
        var result = switch (operator) {
            case PLUS -> sum(left, right);
            case MINUS -> {
                var gap = Known.number(left.form().minus(right.form()))
                        .within(left.range().minus(right.range()));
                yield isRoundedFromMore(binary, branches, grain) ? gap.within(Range.NOT_NEGATIVE) : gap;
            }
            case TIMES ->
                Known.number(left.form().times(right.form()))
                        .within(left.range().times(right.range()));
            default -> {
                var by = right.range().reciprocal();
                var ratio =
                        Known.number(left.form().times(by)).within(left.range().times(by));
                boolean isPart = left.range().isNeverNegative()
                        && right.range().isNeverNegative()
                        && isNoMoreThan(binary.left(), binary.right());
                yield isPart ? Known.number(ratio.range().meet(Range.SHARE)) : ratio;
            }
        };
        boolean mayDivideByZero = operator == Operator.DIVIDED && right.range().holds(Exact.ZERO);
        return result.after(left, right).fault(left.mayBeFault() || right.mayBeFault() || mayDivideByZero);
    }

    /** Of two numbers that are rounded in the same way, the one that was no less before is no less after. */
    private boolean isRoundedFromMore(Expr.Binary minus, Branches branches, Grain grain) {
        var left = rounding(minus.left());
        var right = rounding(minus.right());
        if (left.isEmpty()
                || right.isEmpty()
                || !left.get().words().equals(right.get().words())) {
            return false;
        }
        var more = of(left.get().arguments().get(0), branches, grain);
        var less = of(right.get().arguments().get(0), branches, grain);
        return more.form()
                .minus(less.form())
                .range()
                .meet(more.range().minus(less.range()))
                .isNeverNegative();
    }

    /** Whether it is written as the lesser of the other and something else, or else as nothing. */
    private boolean isNoMoreThan(Expr less, Expr more) {
        var formula = written(less);
        if (formula instanceof Expr.Otherwise otherwise
                && otherwise.instead() instanceof Expr.Number number
                && number.value().signum() == 0) {
            formula = otherwise.value();
        }
        return formula instanceof Expr.Call call
                && call.function().equals("min")
                && call.arguments().stream().anyMatch(one -> isSame(one, more));
    }

    private boolean isSame(Expr one, Expr other) {
        return one instanceof Expr.Name mine
                && other instanceof Expr.Name theirs
                && Objects.equals(plan.references().get(mine), plan.references().get(theirs));
    }

    private Expr written(Expr expr) {
        return expr instanceof Expr.Name name && plan.references().get(name) instanceof Reference.ToQuantity to
                ? to.quantity().formula()
                : expr;
    }

    private Optional<Expr.Call> rounding(Expr expr) {
        var formula = written(expr);
        return formula instanceof Expr.Call call && call.function().equals("round")
                ? Optional.of(call)
                : Optional.empty();
    }

    static Known sum(Known left, Known right) {
        return Known.number(left.form().plus(right.form())).within(left.range().plus(right.range()));
    }

    private static Known compared(Operator operator, Known left, Known right) {
        if (left.kind() == Known.Kind.TEXT && right.kind() == Known.Kind.TEXT) {
            return texts(operator, left, right);
        }
        if (left.kind() != Known.Kind.NUMBER || right.kind() != Known.Kind.NUMBER) {
            return Known.truth(true, true);
        }
        var gap = left.form().minus(right.form()).range().meet(left.range().minus(right.range()));
        boolean below = gap.least() == null || gap.least().signum() < 0;
        boolean above = gap.most() == null || gap.most().signum() > 0;
        boolean same = gap.holds(Exact.ZERO);
        return switch (operator) {
            case BELOW -> Known.truth(below, above || same);
            case AT_MOST -> Known.truth(below || same, above);
            case ABOVE -> Known.truth(above, below || same);
            case AT_LEAST -> Known.truth(above || same, below);
            case IS -> Known.truth(same, below || above);
            default -> Known.truth(below || above, same);
        };
    }

    private static Known texts(Operator operator, Known left, Known right) {
        var mine = left.choices();
        var theirs = right.choices();
        boolean same = mine == null || theirs == null || mine.stream().anyMatch(theirs::contains);
        boolean other = mine == null || theirs == null || mine.size() > 1 || theirs.size() > 1 || !same;
        return operator == Operator.IS ? Known.truth(same, other) : Known.truth(other, same);
    }
}
