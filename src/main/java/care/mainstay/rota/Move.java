package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another carer for a visit.
 *
 * @param off who need not come any more
 * @param on who is to come instead, or besides
 * @param version the visit as whoever asks has seen it: {@link #version}
 */
public record Move(VisitId visit, Optional<CarerId> off, Optional<CarerId> on, String version) {

    /** Names how a visit stands: when it is to be, for how many, by whom, and whether they have it on their lists. */
    public static String version(Visit visit) {
        return String.join(
                " ",
                String.valueOf(visit.start().getEpochSecond()),
                String.valueOf(visit.plannedMinutes()),
                String.valueOf(visit.carersNeeded()),
                visit.state().code(),
                // never empty: a form does not keep a blank at its end
                visit.carers().stream().map(CarerId::toString).sorted().collect(Collectors.joining(",", "by:", "")));
    }

    /** Who is to come then. */
    public List<CarerId> carersAfter(Visit now) {
        List<CarerId> then = new ArrayList<>(now.carers());
        off.ifPresent(then::remove);
        on.filter(carer -> !then.contains(carer)).ifPresent(then::add);
        return then;
    }
}
