package care.mainstay.care.continuity.internal;

import care.mainstay.care.visits.VisitRecorded;
import care.mainstay.care.visits.VisitsBrought;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of every record in the transaction that writes it, and notes from which day on somebody has to be counted anew:
 * either both are kept or neither, and a note too many changes nothing.
 */
@Component
class ToldOfVisits {

    private final CountRows rows;

    ToldOfVisits(CountRows rows) {
        this.rows = rows;
    }

    @EventListener
    void recorded(VisitRecorded visit) {
        rows.due(Map.of(visit.person(), visit.day()), visit.organisation());
    }

    @EventListener
    void brought(VisitsBrought visits) {
        rows.due(visits.earliest(), visits.organisation());
    }
}
