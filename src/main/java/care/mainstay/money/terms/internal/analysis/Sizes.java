package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many keys of a finer grain there can be for each key of a coarser one, from what the sheet says of its tables.
 *
 * <p>A table that is not optional lists every key that finer tables name: evidence as it was declared.
 */
final class Sizes {

    private record Pair(Grain over, Grain within) {}

    private final Lattice lattice;
    private final Optional<Grain> alone;
    private final Map<Pair, Range> known = new HashMap<>();

    Sizes(Plan plan) {
        this.lattice = plan.lattice();
        this.alone = plan.sheet().alone().map(one -> Grain.of(List.of(one)));
    }

    Range of(Grain over, Grain within) {
        if (lattice.covers(within, over) || alone.filter(over::equals).isPresent()) {
            return Range.ONE;
        }
        var pair = new Pair(over, within);
        var found = known.get(pair);
        if (found == null) {
            // while it is looked for, nothing is known of it
            known.put(pair, Range.NOT_NEGATIVE);
            found = Range.NOT_NEGATIVE;
            var listing = lattice.listing(over);
            var whole = listing.stream()
                    .filter(input -> !input.optional() && lattice.covers(over, Lattice.key(input)))
                    .toList();
            for (var input : whole) {
                found = found.meet(of(input, within, true));
            }
            if (whole.isEmpty()) {
                // finer or optional tables: each of their rows may name another key
                var sum = Range.ZERO;
                for (var input : listing) {
                    sum = sum.plus(of(input, within, false));
                }
                found = sum;
            }
            known.put(pair, found);
        }
        return found;
    }

    private Range of(Sheet.Input input, Grain within, boolean exact) {
        var found = Range.NOT_NEGATIVE;
        if (input.rows().isPresent()) {
            var rows = Exact.of(input.rows().get().size());
            found = new Range(exact && within.equals(Grain.CONTRACT) ? rows : Exact.ZERO, rows);
        }
        for (var each : input.howMany()) {
            var by = Plan.grain(each.grain());
            var said = new Range(Exact.of(exact ? each.least() : 0), Exact.of(each.most()));
            if (by.equals(within)) {
                found = found.meet(said);
            } else if (lattice.covers(by, within)) {
                found = found.meet(said.times(of(by, within)));
            } else if (lattice.covers(within, by)) {
                found = found.meet(new Range(Exact.ZERO, said.most()));
            }
        }
        return found;
    }
}
