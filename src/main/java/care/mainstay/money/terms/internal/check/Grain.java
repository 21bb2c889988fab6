package care.mainstay.money.terms.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** For each of what there is a value: a set of dimensions. None means one value for the whole contract. */
public record Grain(SortedSet<String> dimensions) {

    public static final Grain CONTRACT = new Grain(new TreeSet<>());

    public static Grain of(Collection<String> names) {
        return names.isEmpty() ? CONTRACT : new Grain(new TreeSet<>(names));
    }

    public Grain and(Grain other) {
        var all = new TreeSet<>(dimensions);
        all.addAll(other.dimensions);
        return new Grain(all);
    }

    public List<String> names() {
        return new ArrayList<>(dimensions);
    }

    /** In words: {@code each person and outcome}. */
    @Override
    public String toString() {
        return dimensions.isEmpty() ? "the whole contract" : "each " + String.join(" and ", dimensions);
    }
}
