package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.ColumnKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which grain is finer than which.
 *
 * <p>The key of a table says which row it is; its other columns of text are labels of that row. Whoever knows the key knows
 * the labels, so a value for each label is also one for each key: it broadcasts. The other way needs an aggregate.
 */
public final class Lattice {

    private final List<Sheet.Input> inputs;
    private final Map<Grain, SortedSet<String>> known = new HashMap<>();

    Lattice(List<Sheet.Input> inputs) {
        this.inputs = inputs;
    }

    public static Grain key(Sheet.Input input) {
        return Grain.of(input.key().stream().map(Sheet.Named::name).toList());
    }

    /** Everything that is known once these dimensions are: themselves, and the labels of every table they reach. */
    public Set<String> reach(Grain grain) {
        var found = known.get(grain);
        if (found == null) {
            found = new TreeSet<>(grain.dimensions());
            for (boolean grown = true; grown; ) {
                grown = false;
                for (var input : inputs) {
                    if (found.containsAll(key(input).dimensions())) {
                        grown |= found.addAll(labels(input));
                    }
                }
            }
            known.put(grain, found);
        }
        return found;
    }

    static List<String> labels(Sheet.Input input) {
        return input.columns().stream()
                .filter(column -> column.kind() == ColumnKind.TEXT)
                .map(Sheet.InputColumn::name)
                .toList();
    }

    /** Whether a value for each of the coarser is one for each of the finer too. */
    public boolean covers(Grain finer, Grain coarser) {
        return reach(finer).containsAll(coarser.dimensions());
    }

    /** The table whose column says a label, for somebody who knows the grain. */
    public Optional<Sheet.Input> teller(Grain grain, String label) {
        return inputs.stream()
                .filter(input -> labels(input).contains(label)
                        && !key(input).dimensions().contains(label)
                        && reach(grain).containsAll(key(input).dimensions()))
                .findFirst();
    }

    /** The tables whose rows say which keys of a grain there are. */
    public List<Sheet.Input> listing(Grain grain) {
        return inputs.stream().filter(input -> covers(key(input), grain)).toList();
    }

    /** The same grain without dimensions that the others tell. */
    public Grain reduced(Grain grain) {
        var left = new TreeSet<>(grain.dimensions());
        for (var dimension : grain.dimensions()) {
            left.remove(dimension);
            if (!reach(new Grain(new TreeSet<>(left))).contains(dimension)) {
                left.add(dimension);
            }
        }
        return Grain.of(left);
    }
}
