package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds what is known of the result of a function that takes rows together, or says where one stands among them. */
final class GroupBounds {

    private final Bounds bounds;
    private final Sums sums;

    GroupBounds(Bounds bounds) {
        this.bounds = bounds;
        this.sums = new Sums(bounds);
    }

    private Plan.Span span(Expr.Call call) {
        return Objects.requireNonNull(bounds.plan.spans().get(call));
    }

    Known aggregate(Expr.Call call, Function function) {
        var span = span(call);
        var where = call.labelled().get("where");
        var condition = where == null ? Known.truth(true, false) : bounds.of(where, Branches.NONE, span.over());
        var branches = where == null
                ? Optional.of(Branches.NONE)
                : condition.mayBeYes()
                        ? Branches.NONE.where(where, true, bounds, span.over())
                        : Optional.<Branches>empty();
        var size = bounds.sizes.of(span.over(), span.within());
        var each = branches.map(known -> bounds.of(call.arguments().get(0), known, span.over()))
                .orElse(Known.NOTHING);
        boolean counts = function == Function.COUNT || function == Function.EVERY || function == Function.ANY;
        if (!each.mayBeThere() && !counts) {
            return Known.NOTHING.fault(each.mayBeFault() || condition.mayBeFault());
        }
        boolean skips = "skipping".equals(call.words().get("missing"));
        boolean some = where != null && condition.mayBeNo() || skips && each.mayBeMissing();
        boolean mayBeEmpty = some || !size.minus(Range.ONE).isNeverNegative();
        var result = taken(call, function, each, span, some, size);
        boolean missing = condition.mayBeMissing()
                || mayBeEmpty
                || !each.mayBeThere()
                || each.mayBeMissing() && !skips
                || call.labelled().containsKey("by");
        return result.missing(function == Function.COUNT ? false : missing)
                .fault(each.mayBeFault() || condition.mayBeFault() || weightsMayBeZero(call, function, span));
    }

    private boolean weightsMayBeZero(Expr.Call call, Function function, Plan.Span span) {
        return function == Function.WEIGHTED_MEAN && weights(call, span).range().holds(Exact.ZERO);
    }

    private Known weights(Expr.Call call, Plan.Span span) {
        return bounds.of(Objects.requireNonNull(call.labelled().get("by")), Branches.NONE, span.over());
    }

    private Known taken(Expr.Call call, Function function, Known each, Plan.Span span, boolean some, Range size) {
        return switch (function) {
            case COUNT -> {
                boolean all = !some && !each.mayBeMissing() && each.kind() != Known.Kind.TRUTH;
                yield Known.number(all ? size : new Range(Exact.ZERO, size.most()));
            }
            case EVERY -> Known.truth(true, each.mayBeNo() || !each.mayBeThere());
            case ANY -> Known.truth(each.mayBeYes() || !each.mayBeThere(), true);
            case SUM -> sums.of(each, span.over(), span.within(), some);
            case WEIGHTED_MEAN -> {
                var by = weights(call, span).range();
                yield Known.number(by.isNeverNegative() || by.isNeverPositive() ? each.range() : Range.ALL);
            }
            default -> Known.number(each.range());
        };
    }

    Known standing(Expr.Call call, Function function) {
        var span = span(call);
        var size = bounds.sizes.of(span.over(), span.within());
        if (function == Function.DISTRIBUTE) {
            var amount = bounds.of(call.arguments().get(0), Branches.NONE, span.within());
            var weights = weights(call, span);
            // weights that are all zero may leave the amount undivided
            boolean all = "equally".equals(call.words().get("when zero"))
                    || weights.range().isNeverNegative() && !weights.range().holds(Exact.ZERO);
            var pool = all ? amount.form() : amount.form().times(Range.SHARE);
            var divided = all ? amount.range() : amount.range().withZero();
            var part = bounds.symbol(
                    List.of("pool", new Identity(call)),
                    "part",
                    span.over(),
                    amount.range().withZero(),
                    Optional.of(new Symbol.Pool(pool, divided, span.over(), span.within())));
            boolean isPayable = bounds.decimals(call.arguments().get(0)) <= FunctionBounds.places(call);
            return Known.number(Form.of(part))
                    .missing(amount.mayBeMissing() || weights.mayBeMissing())
                    .fault(amount.mayBeFault()
                            || weights.mayBeFault()
                            || !weights.range().isNeverNegative()
                            || !isPayable);
        }
        var of = bounds.of(call.arguments().get(0), Branches.NONE, span.over());
        var known = switch (function) {
            case RANK -> Known.number(new Range(Exact.ONE, size.most()));
            case Z_SCORE -> {
                // never more than the root of the number of members, half as much again where the deviation is rounded
                var most =
                        size.most() == null ? null : size.most().plus(Exact.ONE).times(Exact.of(3, 2));
                yield Known.number(new Range(most == null ? null : most.negated(), most));
            }
            default -> Known.number(of.range());
        };
        return known.after(of).fault(of.mayBeFault());
    }
}
