package care.mainstay.rota.horizon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan costs and which rules it breaks, found from its visits and their starts alone.
 *
 * @param amounts of each charge, how much of its unit
 * @param cost all of it weighed, in hundredths of a penny
 * @param broken every rule that is broken; a plan that breaks none can be worked
 * @param unallocated visits that nobody makes, by number
 * @param people each person's continuity, in their order
 * @param weeks each carer's weeks: carer by carer, week by week
 */
public record HorizonReckoning(
        Map<HorizonCharge, Long> amounts,
        long cost,
        List<Broken> broken,
        List<Integer> unallocated,
        List<ForPerson> people,
        List<ForWeek> weeks) {

    /** A rule that is broken: its name, which stays, and what is wrong, with values. */
    public record Broken(String rule, String words) {}

    /**
     * How it is for a person.
     *
     * @param visits made, counted for each carer who comes
     * @param carers different ones who come in the plan
     * @param upTo different ones in the 28 days up to the end of each week, the history included
     * @param tooMany how many of those are above what is agreed
     * @param mainVisits visits by the carer who makes most
     * @param newFaces carers who come for the first time
     * @param spread minutes between starts of a visit and of the one of the same name before
     */
    public record ForPerson(
            int person,
            int visits,
            List<Integer> carers,
            List<Integer> upTo,
            List<Integer> tooMany,
            int mainVisits,
            int newFaces,
            long spread) {}

    /** A carer's week in minutes, and metres. {@code worked}: visits, travel and short gaps, which all are working time. */
    public record ForWeek(
            int carer,
            int week,
            int days,
            int worked,
            int visiting,
            int travel,
            int waiting,
            int metres,
            int shortfall) {}

    public static HorizonReckoning of(Horizon horizon, HorizonPlan plan) {
        var amounts = new EnumMap<HorizonCharge, Long>(HorizonCharge.class);
        for (HorizonCharge charge : HorizonCharge.values()) {
            amounts.put(charge, 0L);
        }
        var broken = new ArrayList<Broken>();
        var weeks = new CarersReckoning(horizon, plan, amounts, broken).reckon();
        horizon.facts()
                .travelAtMost()
                .ifPresent(most -> amounts.computeIfPresent(
                        HorizonCharge.OVER_TRAVEL,
                        (charge, none) -> Math.max(
                                0, weeks.stream().mapToLong(ForWeek::travel).sum() - most)));
        var people = new PeopleReckoning(horizon, plan, amounts).reckon();
        var unallocated = new ArrayList<Integer>();
        boolean[] made = new boolean[horizon.visits().size()];
        plan.made().forEach(one -> made[one.visit()] = true);
        for (int v = 0; v < made.length; v++) {
            if (!made[v]) {
                unallocated.add(v);
                amounts.merge(
                        HorizonCharge.UNALLOCATED,
                        (long) horizon.pattern(horizon.visits().get(v)).carers(),
                        Long::sum);
            }
        }
        long cost = 0;
        for (var each : amounts.entrySet()) {
            cost += each.getValue() * horizon.facts().weights().weight(each.getKey());
        }
        return new HorizonReckoning(
                Map.copyOf(amounts), cost, List.copyOf(broken), List.copyOf(unallocated), people, weeks);
    }

    public long amount(HorizonCharge charge) {
        return amounts.getOrDefault(charge, 0L);
    }

    public boolean isFeasible() {
        return broken.isEmpty();
    }

    /** The cost in pounds. */
    public BigDecimal pounds() {
        return BigDecimal.valueOf(cost, 4);
    }

    /** Different carers in the plan, summed over people. */
    public int carersOfAll() {
        return people.stream().mapToInt(one -> one.carers().size()).sum();
    }
}
