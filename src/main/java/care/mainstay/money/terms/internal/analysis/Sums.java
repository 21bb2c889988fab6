package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.number.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up, over a group whose size is known only from least to most, what is known of each of its members.
 *
 * <p>The parts of a pool add up to the pool, however many share it; a value that is the same for all members is taken as
 * often as there are members.
 */
final class Sums {

    private final Bounds bounds;
    private final Lattice lattice;

    Sums(Bounds bounds) {
        this.bounds = bounds;
        this.lattice = bounds.plan.lattice();
    }

    /** @param some whether members may be left out, because they are missing or a condition does not count them */
    Known of(Known each, Grain over, Grain within, boolean some) {
        var size = bounds.sizes.of(over, within);
        if (some) {
            size = new Range(Exact.ZERO, size.most());
        }
        var sum = Known.number(Exact.ZERO);
        for (var term : each.form().terms().entrySet()) {
            sum = Bounds.sum(sum, sum(term.getKey(), term.getValue(), over, within, some));
        }
        var one = some ? each.range().withZero() : each.range();
        return sum.within(one.times(size));
    }

    private Known sum(List<Symbol> product, Range factor, Grain over, Grain within, boolean some) {
        var coarse = new ArrayList<Symbol>();
        var fine = new ArrayList<Symbol>();
        for (var symbol : product) {
            (lattice.covers(within, symbol.grain()) ? coarse : fine).add(symbol);
        }
        var pool = fine.stream()
                .filter(symbol -> symbol.pool()
                        .filter(of -> of.over().equals(over)
                                && !lattice.covers(within, over)
                                && lattice.covers(of.within(), within))
                        .isPresent())
                .findFirst();
        var sum = pool.isPresent()
                ? parts(pool.get(), fine, factor, within, some)
                : Known.number(plain(fine, factor, over, within, some));
        return Known.number(sum.form().times(Form.of(coarse, Range.ONE)))
                .within(sum.range().times(Form.range(coarse)));
    }

    /** Of a pool's parts, all of one sign, each taken some number of times: as if the pool were. */
    private Known parts(Symbol part, List<Symbol> fine, Range factor, Grain within, boolean some) {
        var others = new ArrayList<>(fine);
        others.remove(part);
        var pool = part.pool().orElseThrow();
        var times = factor.times(Form.range(others));
        var kept = bounds.symbol(
                List.of(new Object()), "kept", pool.within(), some ? times.withZero() : times, Optional.empty());
        var all = pool.amount().times(times.isPoint() && !some ? Form.of(times) : Form.of(kept));
        var known = Known.number(all).within(pool.range().times(some ? times.withZero() : times));
        return lattice.covers(within, pool.within()) ? known : of(known, pool.within(), within, some);
    }

    private Form plain(List<Symbol> fine, Range factor, Grain over, Grain within, boolean some) {
        var grain = Grain.CONTRACT;
        for (var symbol : fine) {
            grain = grain.and(symbol.grain());
        }
        grain = lattice.reduced(grain.and(within));
        var often = bounds.sizes.of(over, grain);
        var times = factor.times(some ? new Range(Exact.ZERO, often.most()) : often);
        if (fine.isEmpty()) {
            return Form.of(times);
        }
        var one = Form.range(fine);
        boolean sameSign = one.isNeverNegative() || one.isNeverPositive();
        if (sameSign || times.isPoint() && !some) {
            var what = new ArrayList<Object>(List.of("sum", grain, within));
            fine.forEach(what::add);
            var symbol = bounds.symbol(
                    what, fine.get(0).name(), within, one.times(bounds.sizes.of(grain, within)), Optional.empty());
            return Form.of(List.of(symbol), some ? times.withZero() : times);
        }
        var each = times.times(one);
        var size = bounds.sizes.of(grain, within);
        return Form.of((some ? each.withZero() : each).times(some ? new Range(Exact.ZERO, size.most()) : size));
    }
}
