package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import java.util.List;
import java.util.Optional;

/**
 * What became of one row of many: taken now, there already, or refused with its reasons. The rows keep their order.
 *
 * @param visit the visit written or found; empty when refused
 * @param alreadyThere whether it had been brought in before and nothing was changed
 */
public record Taken(Optional<VisitId> visit, boolean alreadyThere, List<Refused.Problem> problems) {

    public static Taken now(VisitId visit) {
        return new Taken(Optional.of(visit), false, List.of());
    }

    public static Taken before(VisitId visit) {
        return new Taken(Optional.of(visit), true, List.of());
    }

    public static Taken refused(List<Refused.Problem> problems) {
        return new Taken(Optional.empty(), false, List.copyOf(problems));
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
