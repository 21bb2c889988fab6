package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.column.Arithmetic;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Scale;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Curves;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the functions that need one key only; the others are {@link GroupValues}. */
final class FunctionValues {

    private final Evaluator evaluator;
    private final GroupValues groups;
    private @Nullable Texts knownOf;
    private @Nullable Truths known;

    FunctionValues(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.groups = new GroupValues(evaluator);
    }

    Column of(Expr.Call call, Frame frame, int @Nullable [] rows) {
        var function = Function.of(call.function());
        return switch (function.family()) {
            case AGGREGATE -> groups.aggregate(call, function, frame, rows);
            case STANDING -> groups.standing(call, function, frame, rows);
            case PLAIN ->
                function == Function.LATEST ? groups.latest(call, frame, rows) : plain(call, function, frame, rows);
        };
    }

    private Column plain(Expr.Call call, Function function, Frame frame, int @Nullable [] rows) {
        var first = evaluator.numbers(call.arguments().get(0), frame, rows);
        int places = places(call);
        return switch (function) {
            case MIN, MAX -> {
                var all = first;
                for (var each : call.arguments().subList(1, call.arguments().size())) {
                    all = Arithmetic.least(all, evaluator.numbers(each, frame, rows), function == Function.MAX);
                }
                yield all;
            }
            case ABS -> Arithmetic.least(first, Arithmetic.negated(first), true);
            case BETWEEN -> {
                var least = call.labelled().get("least");
                var most = call.labelled().get("most");
                var above =
                        least == null ? first : Arithmetic.least(first, evaluator.numbers(least, frame, rows), true);
                yield most == null ? above : Arithmetic.least(above, evaluator.numbers(most, frame, rows), false);
            }
            case ROUND ->
                Arithmetic.rounded(
                        first,
                        places,
                        Rounding.ofWord(call.words().getOrDefault("way", "")).orElseThrow());
            case EXP -> Arithmetic.each(first, places, x -> Curves.exp(x, places));
            case SQRT -> Arithmetic.each(first, places, x -> Curves.sqrt(x, places));
            case POINTS, IMPROVEMENT -> points(call, function, first, frame, rows);
            case BAND, GRADUATED ->
                new Bands(Objects.requireNonNull(
                                evaluator.sheet().bands().get(call.words().get("in"))))
                        .of(first, function == Function.GRADUATED);
            default -> throw new IllegalStateException("no value for " + function);
        };
    }

    static int places(Expr.Call call) {
        return Integer.parseInt(call.words().getOrDefault("places", "0"));
    }

    private Column points(Expr.Call call, Function function, Numbers value, Frame frame, int @Nullable [] rows) {
        boolean improves = function == Function.IMPROVEMENT;
        var start = evaluator.numbers(labelled(call, improves ? "over" : "from"), frame, rows);
        var goal = evaluator.numbers(labelled(call, "to"), frame, rows);
        var direction = call.labelled().get("direction");
        var lower = direction == null ? Truths.constant(false) : lower(evaluator.texts(direction, frame, rows));
        var slope = constant(call, "scale", Exact.ONE);
        var top = constant(call, "top", slope);
        var bottom = constant(call, "bottom", Exact.ZERO);
        var scale = new Scale(
                improves,
                slope,
                constant(call, "plus", Exact.ZERO),
                constant(call, "least", bottom),
                constant(call, "most", top),
                top,
                bottom,
                places(call),
                call.words().containsKey("rounded")
                        ? Rounding.ofWord(call.words().get("rounded")).orElseThrow()
                        : null);
        return scale.of(value, start, goal, lower);
    }

    /** Where lower is better; measures are judged by one column of directions several times. */
    private Truths lower(Texts directions) {
        if (known == null || knownOf != directions) {
            known = made(directions);
            knownOf = directions;
        }
        return known;
    }

    private static Truths made(Texts directions) {
        var lower = directions.is(Texts.constant("lower"));
        var higher = directions.is(Texts.constant("higher"));
        Issue[] neither = null;
        for (int i = 0; i < lower.length(); i++) {
            if (lower.isPresent(i) && !lower.get(i) && !higher.get(i)) {
                neither = neither == null ? new Issue[lower.length()] : neither;
                neither[i] = Issue.fault("“" + directions.get(i) + "” is neither higher nor lower");
            }
        }
        return (Truths) lower.marked(neither);
    }

    private Exact constant(Expr.Call call, String label, Exact otherwise) {
        var expr = call.labelled().get(label);
        return expr == null ? otherwise : evaluator.constant(expr);
    }

    static Expr labelled(Expr.Call call, String label) {
        return Objects.requireNonNull(call.labelled().get(label));
    }
}
