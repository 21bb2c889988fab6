package care.mainstay.care.visits.internal;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each carer is known to be and when, so that nobody is put in two places at once.
 *
 * <p>Times touch without clashing: a visit may begin at the moment the one before it ends. Filled from the database and
 * then with every row accepted, so that the rows of one file cannot clash with each other either.
 */
final class Clashes {

    /** A stretch of time with one person. */
    record Stay(VisitId visit, Instant from, Instant until) {}

    private final Map<CarerId, TreeMap<Instant, Map<VisitId, Stay>>> stays = new HashMap<>();

    void add(CarerId carer, Stay stay) {
        stays.computeIfAbsent(carer, any -> new TreeMap<>())
                .computeIfAbsent(stay.from(), any -> new HashMap<>())
                .put(stay.visit(), stay);
    }

    /** Forgets what was known of one visit, which a correction replaces. */
    void forget(VisitId visit) {
        stays.values().forEach(ofOne -> ofOne.values().forEach(atOnce -> atOnce.remove(visit)));
    }

    /** Where else the carer is within that time. No stay is longer than a day, so only a day before matters. */
    Optional<Stay> elsewhere(CarerId carer, VisitId visit, Instant from, Instant until) {
        var ofOne = stays.get(carer);
        var since = from.minus(VisitRules.LONGEST);
        if (ofOne == null || !until.isAfter(since)) {
            return Optional.empty();
        }
        // the latest first: a stay that is still on then is mostly the one just before
        for (var atOnce :
                ofOne.subMap(since, false, until, false).descendingMap().values()) {
            for (var stay : atOnce.values()) {
                if (stay.until().isAfter(from) && !stay.visit().equals(visit)) {
                    return Optional.of(stay);
                }
            }
        }
        return Optional.empty();
    }
}
