package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a move would mean, before anybody decides it.
 *
 * @param visit as it stands
 * @param after who would come
 * @param on what it means for whoever would come new
 * @param off what the one relieved does today: their paid time falls by as much
 * @param notice how long before the visit this is
 * @param willBeTold whether carers and the person are told, because the visit is on somebody's list
 */
public record Consequences(
        Visit visit,
        List<CarerId> after,
        Optional<Place> on,
        Optional<Place> off,
        Duration notice,
        boolean willBeTold) {

    public Consequences {
        after = List.copyOf(after);
    }

    /** What stands against it that nothing makes up for. */
    public List<Breach> forbidden() {
        return on.stream()
                .flatMap(place -> place.breaks().stream())
                .filter(breach -> breach.rule().forbids())
                .toList();
    }
}
