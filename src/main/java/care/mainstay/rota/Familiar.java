package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import java.util.Map;
import java.util.Set;

/**
 * How familiar a person's carers are to them.
 *
 * @param came who came in the four weeks before, and how often
 * @param planned who is to come from now until the end of the days looked at
 */
public record Familiar(Map<CarerId, Integer> came, Set<CarerId> planned) {

    public static final Familiar NOBODY = new Familiar(Map.of(), Set.of());

    public Familiar {
        came = Map.copyOf(came);
        planned = Set.copyOf(planned);
    }

    /** Whether the carer has come within the four weeks. */
    public boolean knows(CarerId carer) {
        return came.containsKey(carer);
    }

    /** How many different carers: those who came and those who are to come. */
    public int carers() {
        var all = new java.util.HashSet<>(came.keySet());
        all.addAll(planned);
        return all.size();
    }
}
