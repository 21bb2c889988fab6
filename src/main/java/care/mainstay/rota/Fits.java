package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import java.util.List;
import java.util.Map;

/**
 * Where a visit fits.
 *
 * @param visit as it stands
 * @param best the places that cost least, the cheapest first; at most five
 * @param now what the carers who have it mean, for comparing
 * @param against how many carers each rule keeps away: by the gravest rule that stands against each
 */
public record Fits(Visit visit, List<Place> best, List<Place> now, Map<Rule, Long> against) {

    public Fits {
        best = List.copyOf(best);
        now = List.copyOf(now);
        against = Map.copyOf(against);
    }
}
