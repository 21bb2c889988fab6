package care.mainstay.rota.horizon;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.engine.Engine.Stopped;
import care.mainstay.rota.horizon.HorizonReckoning.ForWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What continuity costs: the same weeks planned without a limit on carers to a person, and then with 8, 6, 5, 4, 3 and 2, each
 * for the same time or number of moves. With moves, the same horizon, seed and pay give the same curve.
 *
 * <p>A limit is what everybody has agreed to, and each carer above it is charged dearly; where it cannot be kept, the curve says
 * how many carers came all the same. What is paid are the hours worked (visits, travel and short gaps), what is missing to the
 * guaranteed hours, and mileage.
 */
public final class CostCurve {

    /** No limit at all. */
    public static final int NONE = 0;

    public static final List<Integer> LIMITS = List.of(NONE, 8, 6, 5, 4, 3, 2);

    private static final BigDecimal METRES_A_MILE = new BigDecimal("1609.344");

    /** Pounds for an hour of work and a mile, and per cent added to both kinds of hours for what an employer pays besides. */
    public record Pay(BigDecimal hour, BigDecimal mile, BigDecimal onCosts) {

        public Pay {
            if (hour.signum() < 0 || mile.signum() < 0 || onCosts.signum() < 0) {
                throw new Refused(
                        "rota.pay",
                        "That is no pay: £" + hour + " an hour, £" + mile + " a mile, " + onCosts + " per cent on top.",
                        "Write amounts of 0 or more.");
            }
        }
    }

    /** One plan: minutes, metres, and pounds to the penny. {@code keptLimit}: people with no more carers than the limit. */
    public record Point(
            int limit,
            int people,
            int carers,
            int keptLimit,
            long contactMinutes,
            long travelMinutes,
            long waitingMinutes,
            long topUpMinutes,
            long metres,
            int unallocated,
            BigDecimal cost) {

        public String limitWords() {
            return limit == NONE ? "none" : String.valueOf(limit);
        }

        public long paidMinutes() {
            return contactMinutes + travelMinutes + waitingMinutes + topUpMinutes;
        }

        public BigDecimal carersPerPerson() {
            return quotient(BigDecimal.valueOf(carers), people);
        }

        /** Pounds for sixty minutes with people. */
        public BigDecimal costOfContactHour() {
            return quotient(cost.multiply(BigDecimal.valueOf(60)), contactMinutes);
        }

        private static BigDecimal quotient(BigDecimal of, long by) {
            return of.divide(BigDecimal.valueOf(Math.max(1, by)), 2, RoundingMode.HALF_UP);
        }
    }

    /** The points in the order of {@link #LIMITS}; fewer when it was interrupted. */
    public record Curve(List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }

        public boolean isWhole() {
            return points.size() == LIMITS.size();
        }

        public String csv(String inputs) {
            var text = new StringBuilder("limit,people,carers-per-person,people-within-limit,contact-hours,paid-hours,")
                    .append("travel-hours,waiting-hours,guaranteed-top-up-hours,miles,unallocated-visits,cost,")
                    .append("cost-per-contact-hour,inputs\n");
            for (Point point : points) {
                text.append(String.join(
                                ",",
                                point.limitWords(),
                                String.valueOf(point.people()),
                                point.carersPerPerson().toPlainString(),
                                String.valueOf(point.keptLimit()),
                                hours(point.contactMinutes()),
                                hours(point.paidMinutes()),
                                hours(point.travelMinutes()),
                                hours(point.waitingMinutes()),
                                hours(point.topUpMinutes()),
                                BigDecimal.valueOf(point.metres())
                                        .divide(METRES_A_MILE, 1, RoundingMode.HALF_UP)
                                        .toPlainString(),
                                String.valueOf(point.unallocated()),
                                point.cost().toPlainString(),
                                point.costOfContactHour().toPlainString(),
                                inputs))
                        .append('\n');
            }
            return text.toString();
        }

        private static String hours(long minutes) {
            return Point.quotient(BigDecimal.valueOf(minutes), 60).toPlainString();
        }
    }

    /** What a carer above the limit is charged: more than any way that is saved by it. */
    private static final int DEAR = 60_000;

    private final LongSupplier clock;
    private final BooleanSupplier interrupted;
    private final Consumer<Point> progress;

    /** {@code progress} hears of each point once it is found. */
    public CostCurve(LongSupplier clock, BooleanSupplier interrupted, Consumer<Point> progress) {
        this.clock = clock;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    public Curve of(Horizon horizon, Pay pay, Budget budget) {
        var points = new ArrayList<Point>();
        for (int limit : LIMITS) {
            Horizon limited = limited(horizon, limit);
            var found = new HorizonSolver(clock, interrupted).solve(limited, budget);
            if (found.stopped() == Stopped.INTERRUPTED) {
                break;
            }
            Point point = point(limit, found.reckoning(), pay);
            points.add(point);
            progress.accept(point);
        }
        return new Curve(points);
    }

    /** The same weeks where everybody has agreed to so many carers at most, or where it does not matter who comes. */
    public static Horizon limited(Horizon horizon, int limit) {
        if (limit == NONE) {
            return horizon.weighed(horizon.facts().weights().blind());
        }
        var weights = horizon.facts().weights();
        return horizon.limited(limit)
                .weighed(weights.blind()
                        .with(HorizonCharge.EXTRA_CARERS, Math.max(DEAR, weights.weight(HorizonCharge.EXTRA_CARERS))));
    }

    private static Point point(int limit, HorizonReckoning reckoning, Pay pay) {
        long contact = reckoning.weeks().stream().mapToLong(ForWeek::visiting).sum();
        long travel = reckoning.amount(HorizonCharge.TRAVEL);
        long waiting = reckoning.amount(HorizonCharge.WAITING);
        long topUp = reckoning.amount(HorizonCharge.SHORTFALL);
        long metres = reckoning.amount(HorizonCharge.MILEAGE);
        var people = reckoning.people().stream().filter(one -> one.visits() > 0).toList();
        BigDecimal wages = pay.hour()
                .multiply(BigDecimal.valueOf(contact + travel + waiting + topUp))
                .multiply(pay.onCosts().add(BigDecimal.valueOf(100)))
                .divide(BigDecimal.valueOf(6_000), 6, RoundingMode.HALF_UP);
        BigDecimal mileage =
                pay.mile().multiply(BigDecimal.valueOf(metres)).divide(METRES_A_MILE, 6, RoundingMode.HALF_UP);
        return new Point(
                limit,
                people.size(),
                reckoning.carersOfAll(),
                limit == NONE
                        ? people.size()
                        : (int) people.stream()
                                .filter(one -> one.carers().size() <= limit)
                                .count(),
                contact,
                travel,
                waiting,
                topUp,
                metres,
                reckoning.unallocated().size(),
                wages.add(mileage).setScale(2, RoundingMode.HALF_UP));
    }

    /** A short number that changes with anything that the curve follows from. */
    public static String fingerprint(String horizon, Pay pay, Budget budget) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(horizon.getBytes(StandardCharsets.UTF_8));
            digest.update(
                    (pay + " " + budget.seconds() + " " + budget.moves() + " " + budget.chains() + " " + budget.seed())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java knows SHA-256", never);
        }
    }
}
