package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the ways of a rota are reckoned from. Who is not in it lives, or gets about, nobody has written down how.
 *
 * @param homes where people live
 * @param transport how carers get about
 */
public record Whereabouts(Map<PersonId, Place> homes, Map<CarerId, Transport> transport) {

    public static final Whereabouts UNKNOWN = new Whereabouts(Map.of(), Map.of());

    public Whereabouts {
        homes = Map.copyOf(homes);
        transport = Map.copyOf(transport);
    }

    /** Those among them to and from whose home ways are assumed. */
    public List<PersonId> unknown(Collection<PersonId> people) {
        return people.stream()
                .distinct()
                .filter(person -> !homes.containsKey(person))
                .toList();
    }
}
