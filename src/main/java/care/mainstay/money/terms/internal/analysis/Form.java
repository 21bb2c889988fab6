package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.number.Exact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A number as a sum of products of symbols, each with a range for its factor: {@code 0.8 × plan + (0 to 1) × part}.
 *
 * <p>That {@code plan − 0.2 × plan} is never negative is seen in it, which ranges alone do not see. A form that would grow
 * too long, or a product of too many symbols, becomes a plain range.
 */
final class Form {

    private static final int GREATEST_LENGTH = 24;
    private static final int GREATEST_DEGREE = 3;

    static final Form ZERO = of(Range.ZERO);

    private final Map<List<Symbol>, Range> terms;

    private Form(Map<List<Symbol>, Range> terms) {
        this.terms = terms;
    }

    static Form of(Range constant) {
        var terms = new LinkedHashMap<List<Symbol>, Range>();
        if (!constant.isZero()) {
            terms.put(List.of(), constant);
        }
        return new Form(terms);
    }

    static Form of(Symbol symbol) {
        return new Form(Map.of(List.of(symbol), Range.ONE));
    }

    static Form of(List<Symbol> product, Range factor) {
        return product.isEmpty() ? of(factor) : new Form(factor.isZero() ? Map.of() : Map.of(product, factor));
    }

    Map<List<Symbol>, Range> terms() {
        return terms;
    }

    Form plus(Form other) {
        var all = new LinkedHashMap<>(terms);
        other.terms.forEach((product, factor) -> all.merge(product, factor, Range::plus));
        return made(all);
    }

    Form minus(Form other) {
        return plus(other.times(Range.of(Exact.of(-1))));
    }

    Form times(Range factor) {
        return each(mine -> mine.times(factor));
    }

    private Form each(UnaryOperator<Range> change) {
        var all = new LinkedHashMap<List<Symbol>, Range>();
        terms.forEach((product, factor) -> all.put(product, change.apply(factor)));
        return made(all);
    }

    Form times(Form other) {
        if (terms.size() * other.terms.size() > GREATEST_LENGTH) {
            return terms.size() >= other.terms.size() ? times(other.range()) : other.times(range());
        }
        var all = new LinkedHashMap<List<Symbol>, Range>();
        terms.forEach((mine, factor) -> other.terms.forEach((theirs, by) -> {
            var both = new ArrayList<>(mine);
            both.addAll(theirs);
            both.sort(Comparator.comparingInt(Symbol::id));
            if (both.size() <= GREATEST_DEGREE) {
                all.merge(List.copyOf(both), factor.times(by), Range::plus);
            } else {
                all.merge(List.of(), factor.times(by).times(range(both)), Range::plus);
            }
        }));
        return made(all);
    }

    /** A number that is either this or the other. */
    Form hull(Form other) {
        var all = new LinkedHashMap<List<Symbol>, Range>();
        terms.forEach(
                (product, factor) -> all.put(product, factor.hull(other.terms.getOrDefault(product, Range.ZERO))));
        other.terms.forEach((product, factor) -> all.computeIfAbsent(product, each -> factor.withZero()));
        return made(all);
    }

    private static Form made(Map<List<Symbol>, Range> terms) {
        terms.values().removeIf(Range::isZero);
        return terms.size() > GREATEST_LENGTH ? of(new Form(terms).plainRange()) : new Form(terms);
    }

    static Range range(List<Symbol> product) {
        var range = Range.ONE;
        for (int i = 0; i < product.size(); i++) {
            range = range.times(product.get(i).range());
        }
        return range;
    }

    /**
     * Every value it can have: term by term, and with each symbol at either end of its range, whatever tells more.
     *
     * <p>In a symbol that stands in no term twice the form is a straight line, which is least and most at the ends.
     */
    Range range() {
        return range(2);
    }

    private Range range(int depth) {
        var found = plainRange();
        if (depth == 0 || terms.size() < 2) {
            return found;
        }
        var shared = new LinkedHashSet<Symbol>();
        terms.keySet().forEach(shared::addAll);
        for (var symbol : shared) {
            var with = new LinkedHashMap<List<Symbol>, Range>();
            var without = new LinkedHashMap<List<Symbol>, Range>();
            boolean isLine = true;
            for (var term : terms.entrySet()) {
                if (term.getKey().contains(symbol)) {
                    var rest = new ArrayList<>(term.getKey());
                    rest.remove(symbol);
                    isLine &= !rest.contains(symbol);
                    with.put(List.copyOf(rest), term.getValue());
                } else {
                    without.put(term.getKey(), term.getValue());
                }
            }
            var least = symbol.range().least();
            var most = symbol.range().most();
            if (with.size() > 1 && isLine && least != null && most != null) {
                var slope = new Form(with);
                var rest = new Form(without);
                found = found.meet(slope.times(Range.of(least))
                        .plus(rest)
                        .range(depth - 1)
                        .hull(slope.times(Range.of(most)).plus(rest).range(depth - 1)));
            } else if (with.size() > 1) {
                found = found.meet(
                        symbol.range().times(new Form(with).range(depth - 1)).plus(new Form(without).range(depth - 1)));
            }
        }
        return found;
    }

    private Range plainRange() {
        var sum = Range.ZERO;
        for (var term : terms.entrySet()) {
            sum = sum.plus(term.getValue().times(range(term.getKey())));
        }
        return sum;
    }
}
