package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.rota.CostCurve;
import care.mainstay.rota.CostCurve.Point;
import care.mainstay.rota.CostCurve.State;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works out a cost curve, limit after limit, and keeps each point as it is found. */
@Component
class CurveSearch {

    private static final Logger LOG = LoggerFactory.getLogger(CurveSearch.class);

    private final Searches searches;
    private final BookReading reading;
    private final CurveRows rows;

    CurveSearch(Searches searches, BookReading reading, CurveRows rows) {
        this.searches = searches;
        this.reading = reading;
        this.rows = rows;
    }

    void begin(Caller asking, UUID id, DateRange days, long moves, long seed) {
        searches.begin(asking, itself -> {
            try {
                look(itself, id, days, moves, seed);
            } catch (RuntimeException broken) {
                LOG.error("the cost curve {} broke off", id, broken);
                searches.doOnce(
                        () -> rows.end(
                                id,
                                State.FAILED,
                                "It broke off because of a mistake in the program, which has been written down for whoever runs Mainstay."));
            }
        });
    }

    private void look(Caller itself, UUID id, DateRange days, long moves, long seed) {
        Book book = searches.once(() -> reading.book(days));
        var stop = searches.watch(itself, () -> rows.isStopAsked(id));
        var limited = new LimitedWeeks(book, moves, seed, stop);
        searches.doOnce(() -> rows.read(id, limited.digest(), limited.people(), limited.visits()));
        List<Point> points = new ArrayList<>();
        for (int most : CostCurve.LIMITS) {
            Point point = limited.plan(most);
            if (stop.getAsBoolean()) {
                break;
            }
            points.add(point);
            searches.doOnce(() -> rows.progress(id, points));
        }
        searches.doOnce(() -> rows.end(id, State.READY, ""));
    }
}
