package care.mainstay.rota;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What continuity costs: the same days planned without a limit, and then so that each person has ever fewer carers. Evidence
 * for agreeing a fee; it names nobody.
 *
 * @param hourPence what an hour of paid work costs the provider, with on-costs
 * @param moves plans weighed for each limit; with the same inputs, seed and moves the figures are the same
 * @param inputsHash SHA-256 of everything that was planned from; empty until it has been read
 * @param points in the order of {@link #LIMITS}; fewer while it runs
 */
public record CostCurve(
        UUID id,
        DateRange days,
        State state,
        int hourPence,
        long seed,
        long moves,
        String inputsHash,
        List<Point> points,
        int people,
        int visits,
        String wrong,
        Instant asked,
        UserId by) {

    /** The most carers for each person; 0 stands for no limit. */
    public static final List<Integer> LIMITS = List.of(0, 8, 6, 5, 4, 3, 2);

    public CostCurve {
        points = List.copyOf(points);
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        READY,
        FAILED
    }

    /**
     * The days planned with one limit. Minutes are of all the days together.
     *
     * @param most carers for each person, or 0
     * @param carers of every person, added up
     * @param paid visits, the ways between them and short gaps
     * @param topUp what is missing to guaranteed hours, week by week
     * @param metres driven between visits, by those who go by car; without ways that are assumed
     * @param assumed how many ways were assumed, because it is not known where somebody lives
     * @param left visits that nobody could make
     */
    public record Point(
            int most,
            int carers,
            long visiting,
            long travel,
            long paid,
            long topUp,
            long metres,
            int assumed,
            int left) {

        /** Minutes that are paid for an hour with people, to a tenth. */
        public BigDecimal paidForAnHour() {
            return per(BigDecimal.valueOf(60 * (paid + topUp)), visiting, 1);
        }

        /** Pence that an hour with people costs, to the penny. */
        public BigDecimal penceForAnHour(int hourPence) {
            return per(BigDecimal.valueOf((paid + topUp) * hourPence), visiting, 0);
        }

        private static BigDecimal per(BigDecimal of, long by, int places) {
            return of.divide(BigDecimal.valueOf(Math.max(1, by)), places, RoundingMode.HALF_UP);
        }
    }

    /** Carers for each person, on average, to a tenth. */
    public BigDecimal carersEach(Point point) {
        return BigDecimal.valueOf(point.carers())
                .divide(BigDecimal.valueOf(Math.max(1, people)), 1, RoundingMode.HALF_UP);
    }

    /** With no limit at all, once that is known. */
    public Optional<Point> unlimited() {
        return points.stream().filter(point -> point.most() == 0).findFirst();
    }
}
