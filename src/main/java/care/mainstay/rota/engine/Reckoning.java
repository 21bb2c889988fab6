package care.mainstay.rota.engine;

import care.mainstay.rota.engine.Plan.Round;
import care.mainstay.rota.engine.Plan.Stop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan costs, charge by charge, and every rule that it breaks, found from its rounds and times alone and without
 * anything that the search has kept.
 *
 * <p>On a day that charges nothing for waiting, the earliest starts that the rounds allow are the best, so a plan may be
 * stated without times: {@link #earliest} gives it them.
 */
public record Reckoning(
        Map<Charge, Long> amounts, List<String> faults, long weighted, int divisor, int unitsPerMinute) {

    public boolean isFeasible() {
        return faults.isEmpty();
    }

    /** The weighted sum as it is published, to a thousandth, rounded half up. */
    public BigDecimal cost() {
        return new BigDecimal(weighted)
                .divide(new BigDecimal((long) divisor * unitsPerMinute), 3, RoundingMode.HALF_UP);
    }

    /** How much of the charge there is: in minutes, or how many. */
    public String shown(Charge charge) {
        BigDecimal amount = new BigDecimal(amounts.getOrDefault(charge, 0L));
        return (charge.isCount() ? amount : amount.divide(new BigDecimal(unitsPerMinute)))
                .stripTrailingZeros()
                .toPlainString();
    }

    public static Reckoning of(Day day, Plan plan) {
        var faults = new ArrayList<String>();
        Integer[] starts = new Integer[day.visits];
        int[] carers = new int[day.visits];
        Arrays.fill(carers, Day.NOBODY);
        var amounts = new EnumMap<Charge, Long>(Charge.class);
        var rounds = new RoundReckoning(day, amounts, faults);
        var went = new boolean[day.carers];
        for (Round round : plan.rounds()) {
            if (went[round.carer()]) {
                faults.add("Carer " + carer(day, round.carer()) + " has two rounds.");
            }
            went[round.carer()] = true;
            rounds.round(round);
            for (Stop stop : round.stops()) {
                if (!stop.isRest()) {
                    if (starts[stop.visit()] != null) {
                        faults.add(name(day, stop.visit()) + " is made twice.");
                    }
                    starts[stop.visit()] = stop.start();
                    carers[stop.visit()] = round.carer();
                }
            }
        }
        rounds.end(went);
        persons(day, starts, carers, amounts, faults);
        return summed(day, amounts, faults);
    }

    private static void persons(
            Day day, Integer[] starts, int[] carers, Map<Charge, Long> amounts, List<String> faults) {
        for (int v = 0; v < day.visits; v++) {
            if (day.order[v] != 0) {
                continue;
            }
            int other = day.partner[v];
            boolean one = starts[v] != null;
            boolean both = other < 0 ? one : one && starts[other] != null;
            boolean none = !one && (other < 0 || starts[other] == null);
            if (none) {
                amounts.merge(Charge.UNSERVED, 1L, Long::sum);
                long price = day.practice.prices().getOrDefault(day.person(v).id(), 0);
                amounts.merge(Charge.UNALLOCATED, price, Long::sum);
                long changed = day.standing.perNobody[v] + (other < 0 ? 0 : day.standing.perNobody[other]);
                amounts.merge(Charge.CHANGES, changed, Long::sum);
                if (!day.optional(v)) {
                    faults.add("Nobody visits person " + day.person(v).id() + ".");
                }
            } else if (!both) {
                faults.add("One of two carers is missing at person "
                        + day.person(v).id() + ".");
            } else if (other >= 0) {
                together(day, v, starts[v], starts[other], carers[v] == carers[other], faults);
            }
        }
    }

    private static void together(Day day, int v, int first, int second, boolean alone, List<String> faults) {
        if (alone) {
            faults.add("One carer makes both visits to person " + day.person(v).id() + ".");
        }
        Day.Together together = day.person(v).together();
        if (!together.equals(Day.Together.APART)
                && (second - first < together.least() || second - first > together.most())) {
            faults.add("The visits to person " + day.person(v).id() + " start " + day.minutes(second - first)
                    + " apart; " + day.minutes(together.least()) + " to " + day.minutes(together.most())
                    + " is allowed.");
        }
    }

    private static Reckoning summed(Day day, EnumMap<Charge, Long> amounts, List<String> faults) {
        Charges charges = day.facts.charges();
        long sum = 0;
        for (var each : amounts.entrySet()) {
            if (each.getValue() > 0 && charges.forbids(each.getKey())) {
                faults.add("There is forbidden " + each.getKey().component() + ": " + each.getValue() + ".");
            }
            sum += (long) charges.weight(each.getKey()) * each.getValue();
        }
        return new Reckoning(
                Map.copyOf(amounts), List.copyOf(faults), sum, charges.divisor(), day.facts.unitsPerMinute());
    }

    /**
     * The rounds with the earliest starts that they allow, found by going over everything again and again until nothing
     * moves; a plan whose visits wait for each other in a circle keeps the starts at which that became certain, and breaks
     * rules.
     */
    public static Plan earliest(Day day, Plan plan) {
        int[] starts = new int[day.visits];
        for (int v = 0; v < day.visits; v++) {
            starts[v] = day.opens[day.windowFrom[v]];
        }
        boolean[] planned = new boolean[day.visits];
        plan.rounds().forEach(round -> round.stops().forEach(stop -> planned[stop.visit()] = true));
        boolean moved = true;
        for (int turn = 0; moved && turn <= 2 * day.visits; turn++) {
            moved = false;
            for (Round round : plan.rounds()) {
                moved |= carry(day, round, starts);
            }
            for (int v = 0; v < day.visits; v++) {
                int other = day.partner[v];
                if (other >= 0 && planned[v] && planned[other] && starts[other] < starts[v] + day.lead[v]) {
                    starts[other] = starts[v] + day.lead[v];
                    moved = true;
                }
            }
        }
        return new Plan(plan.rounds().stream()
                .map(round -> new Round(
                        round.carer(),
                        round.stops().stream()
                                .map(stop -> new Stop(
                                        stop.visit(),
                                        starts[stop.visit()],
                                        starts[stop.visit()] + day.duration[stop.visit()]))
                                .toList()))
                .toList());
    }

    private static boolean carry(Day day, Round round, int[] starts) {
        Day.Carer carer = day.facts.carers().get(round.carer());
        boolean moved = false;
        int free = day.readyFrom[round.carer()];
        int at = carer.from();
        for (Stop stop : round.stops()) {
            int v = stop.visit();
            int soonest = free + day.way(round.carer(), at, day.place[v]);
            if (starts[v] < soonest) {
                starts[v] = soonest;
                moved = true;
            }
            free = starts[v] + day.duration[v];
            at = day.place[v];
        }
        return moved;
    }

    static String carer(Day day, int c) {
        return day.facts.carers().get(c).id();
    }

    static String name(Day day, int visit) {
        return "Visit " + day.need(visit).skill() + " of person "
                + day.person(visit).id();
    }
}
