package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.column.Arithmetic;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Comparison;
import care.mainstay.money.terms.internal.column.Comparison.Order;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes formulas, a whole column at a time: for a run all rows of a frame, for an explanation one.
 *
 * <p>There is this one evaluator for both; an explanation only listens to it. What a formula does not ask for is not
 * computed: the branch not taken, the default not needed, the right side of an {@code and} already decided.
 */
final class Evaluator {

    final Plan plan;
    final Frames frames;
    private final Map<String, Column> results = new HashMap<>();
    private final Map<Expr.Call, Column> wholes = new IdentityHashMap<>();
    private final Map<Expr, Column> literals = new IdentityHashMap<>();
    private final FunctionValues functions;
    private final LazyValues branches;
    private @Nullable Listener listener;
    private @Nullable Watcher watcher;

    Evaluator(Plan plan, Frames frames) {
        this.plan = plan;
        this.frames = frames;
        this.functions = new FunctionValues(this);
        this.branches = new LazyValues(this);
    }

    /** Computes every quantity; answers how many values that were. */
    long run() {
        return run(plan.order());
    }

    /** Computes some quantities, in an order in which each comes after those it rests on. */
    long run(List<Sheet.Quantity> quantities) {
        long evaluations = 0;
        for (var quantity : quantities) {
            var frame = frames.of(quantity);
            var value = of(quantity.formula(), frame, null).marked(frame.blank());
            results.put(quantity.name(), value);
            evaluations += frame.size();
            wholes.clear();
        }
        return evaluations;
    }

    /** Takes what a quantity comes to from somebody who knows. */
    void remember(String quantity, Column value) {
        results.put(quantity, value);
    }

    Column result(String quantity) {
        return Objects.requireNonNull(results.get(quantity));
    }

    /** Computes one value of a formula while somebody listens. */
    Column listen(Expr formula, Frame frame, int row, Listener who) {
        var before = listener;
        listener = who;
        try {
            return of(formula, frame, new int[] {row});
        } finally {
            listener = before;
        }
    }

    /** Computes a quantity again while somebody watches. */
    void watch(Sheet.Quantity quantity, Watcher who) {
        wholes.clear();
        watcher = who;
        try {
            of(quantity.formula(), frames.of(quantity), null);
        } finally {
            watcher = null;
            wholes.clear();
        }
    }

    @Nullable
    Listener listener() {
        return listener;
    }

    /** Computes without anybody listening. */
    Column unheard(Expr expr, Frame frame, int @Nullable [] rows) {
        var before = listener;
        listener = null;
        try {
            return of(expr, frame, rows);
        } finally {
            listener = before;
        }
    }

    /** Results of aggregates for a whole frame, kept while one quantity is computed. */
    Map<Expr.Call, Column> wholes() {
        return wholes;
    }

    /** @param rows the rows of the frame that are asked for; null for all */
    Column of(Expr expr, Frame frame, int @Nullable [] rows) {
        var who = listener;
        if (who == null) {
            var seen = value(expr, frame, rows);
            if (watcher != null) {
                watcher.saw(expr, frame, rows, seen);
            }
            return seen;
        }
        who.enter(expr);
        var value = value(expr, frame, rows);
        who.leave(expr, value);
        return value;
    }

    private Column value(Expr expr, Frame frame, int @Nullable [] rows) {
        if (expr instanceof Expr.Name name) {
            return name(name, frame, rows);
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary, frame, rows);
        } else if (expr instanceof Expr.Call call) {
            return functions.of(call, frame, rows);
        } else if (expr instanceof Expr.Number number) {
            return literals.computeIfAbsent(number, each -> Numbers.constant(number.value()));
        } else if (expr instanceof Expr.If choice) {
            return branches.choice(choice, frame, rows);
        } else if (expr instanceof Expr.Otherwise otherwise) {
            return branches.otherwise(otherwise, frame, rows);
        } else if (expr instanceof Expr.Text text) {
            return literals.computeIfAbsent(text, each -> Texts.constant(text.value()));
        } else if (expr instanceof Expr.Truth truth) {
            return Truths.constant(truth.value());
        } else if (expr instanceof Expr.Day day) {
            return Numbers.decimals(new long[] {day.epochDay()}, 0, null);
        } else if (expr instanceof Expr.Absent absent) {
            return Numbers.absent(Issue.missing(absent.reason()));
        } else if (expr instanceof Expr.Negated negated) {
            return Arithmetic.negated(numbers(negated.of(), frame, rows));
        } else if (expr instanceof Expr.Not not) {
            return truths(not.of(), frame, rows).not();
        }
        return missing((Expr.IsMissing) expr, frame, rows);
    }

    Numbers numbers(Expr expr, Frame frame, int @Nullable [] rows) {
        return of(expr, frame, rows) instanceof Numbers numbers ? numbers : Numbers.absent(NOT_A_NUMBER);
    }

    static final Issue NOT_A_NUMBER = Issue.fault("this is not a number");

    Truths truths(Expr expr, Frame frame, int @Nullable [] rows) {
        var value = of(expr, frame, rows);
        return value instanceof Truths truths ? truths : Truths.absent(value);
    }

    Texts texts(Expr expr, Frame frame, int @Nullable [] rows) {
        var value = of(expr, frame, rows);
        return value instanceof Texts texts ? texts : Texts.absent(value);
    }

    private Column name(Expr.Name name, Frame frame, int @Nullable [] rows) {
        var reference = Objects.requireNonNull(plan.references().get(name));
        if (reference instanceof Reference.ToDimension dimension) {
            var texts = frames.dimension(frame, dimension.name());
            var chosen = rows == null ? texts : texts.at(rows, null);
            return isDay(name) ? Days.of(chosen) : chosen;
        }
        if (reference instanceof Reference.ToColumn to) {
            var chosen = spread(
                    frames.column(to),
                    frames.of(reference),
                    frame,
                    rows,
                    to.table().name());
            return chosen instanceof Texts texts && isDay(name) ? Days.of(texts) : chosen;
        }
        var quantity = ((Reference.ToQuantity) reference).quantity();
        return spread(result(quantity.name()), frames.of(reference), frame, rows, quantity.name());
    }

    /** What a column or quantity comes to for each of its own keys; the name of a dimension is its own value. */
    Column known(Reference reference) {
        if (reference instanceof Reference.ToDimension dimension) {
            return frames.dimension(frames.of(reference), dimension.name());
        }
        return reference instanceof Reference.ToColumn to
                ? frames.column(to)
                : result(((Reference.ToQuantity) reference).quantity().name());
    }

    private boolean isDay(Expr.Name name) {
        var type = plan.types().get(name);
        return type != null && type.kind() == Type.Kind.DAY;
    }

    /** Values of a coarser frame for rows of a finer one. */
    Column spread(Column column, Frame from, Frame to, int @Nullable [] rows, String what) {
        if (from.names().isEmpty()) {
            return column;
        }
        if (from == to) {
            return rows == null || column.length() == 1 && column.isComplete() ? column : column.at(rows, null);
        }
        var absent = Issue.missing("no " + what + " for it");
        var map = frames.map(to, from);
        if (rows == null) {
            return column.at(map, absent);
        }
        var chosen = new int[rows.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = map[rows[i]];
        }
        return column.at(chosen, absent);
    }

    private Column binary(Expr.Binary binary, Frame frame, int @Nullable [] rows) {
        var operator = binary.operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            return branches.joined(binary, frame, rows);
        }
        var left = of(binary.left(), frame, rows);
        var right = of(binary.right(), frame, rows);
        if (operator.compares()) {
            return compared(operator, left, right);
        }
        if (!(left instanceof Numbers one) || !(right instanceof Numbers other)) {
            return Numbers.absent(NOT_A_NUMBER);
        }
        return switch (operator) {
            case PLUS -> Arithmetic.plus(one, other);
            case MINUS -> Arithmetic.minus(one, other);
            case TIMES -> Arithmetic.times(one, other);
            default -> Arithmetic.dividedBy(one, other);
        };
    }

    private static Truths compared(Operator operator, Column left, Column right) {
        if (left instanceof Numbers one && right instanceof Numbers other) {
            return Comparison.of(
                    one,
                    switch (operator) {
                        case IS -> Order.EQUAL;
                        case IS_NOT -> Order.NOT_EQUAL;
                        case BELOW -> Order.BELOW;
                        case AT_MOST -> Order.AT_MOST;
                        case ABOVE -> Order.ABOVE;
                        default -> Order.AT_LEAST;
                    },
                    other);
        }
        Truths same;
        if (left instanceof Texts one && right instanceof Texts other) {
            same = one.is(other);
        } else if (left instanceof Truths one && right instanceof Truths other) {
            same = one.is(other);
        } else {
            // one side is a missing value that has no kind of its own
            same = Truths.absent(left instanceof Numbers ? left : right);
        }
        return operator == Operator.IS ? same : same.not();
    }

    private Column missing(Expr.IsMissing expr, Frame frame, int @Nullable [] rows) {
        var value = of(expr.of(), frame, rows);
        return value.areMissing();
    }

    /** A number that is the same for everybody. */
    Exact constant(Expr expr) {
        return ((Numbers) of(expr, frames.of(Grain.CONTRACT), null)).get(0);
    }

    Sheet sheet() {
        return plan.sheet();
    }
}
