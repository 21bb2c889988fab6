package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Way;
import java.time.LocalDate;
import java.util.List;

/**
 * One carer's visits of a day in their order, with the ways between them. The way to the first and home from the last are
 * the carer's own.
 */
public record Round(CarerId carer, LocalDate day, List<Stop> stops) {

    /** A gap of at most so many minutes between two visits is paid: there is nothing else one could do with it. */
    public static final int PAID_GAP = 15;

    public Round {
        stops = List.copyOf(stops);
    }

    /**
     * A visit in the round.
     *
     * @param minutes how long it is planned to last
     * @param way from the visit before; of no length for the first
     * @param gap minutes between arriving and beginning; negative when there are too few
     */
    public record Stop(VisitId visit, int minutes, Way way, int gap) {}

    public int visitMinutes() {
        return stops.stream().mapToInt(Stop::minutes).sum();
    }

    public int wayMinutes() {
        return stops.stream().mapToInt(stop -> stop.way().minutes()).sum();
    }

    /** Along the ways between visits, as far as it is known where people live. */
    public int metres() {
        return stops.stream().mapToInt(stop -> stop.way().metres()).sum();
    }

    /** Whether it is not known, for any of the ways, where somebody lives. */
    public boolean isAssumed() {
        return stops.stream().anyMatch(stop -> stop.way().assumed());
    }

    /** Visits, the ways between them, and short gaps. */
    public int paidMinutes() {
        return visitMinutes()
                + wayMinutes()
                + stops.stream()
                        .mapToInt(Stop::gap)
                        .filter(gap -> gap > 0 && gap <= PAID_GAP)
                        .sum();
    }
}
