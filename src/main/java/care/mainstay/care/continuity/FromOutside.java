package care.mainstay.care.continuity;

import care.mainstay.care.continuity.measures.CoreTeam.Standing;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A visit at which somebody came from outside the agreed team.
 *
 * @param carers who came from outside
 * @param why for each of them one standing, none of them {@link Standing#TEAM}
 */
public record FromOutside(VisitId visit, LocalDate day, Instant planned, Set<CarerId> carers, List<Standing> why) {

    public FromOutside {
        carers = Set.copyOf(carers);
        why = List.copyOf(why);
    }
}
