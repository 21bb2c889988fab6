package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes a {@link Schedule} down as a {@link Plan}, with the times at which its charges were reckoned, and reads one. */
final class PlanOf {

    private PlanOf() {}

    static Plan keepsake(Day day, Keepsake kept) {
        var schedule = new Schedule(day);
        kept.giveBack(schedule);
        return schedule(schedule);
    }

    /** The plan's rounds in a schedule, with the earliest starts; its times only say at which window each visit aims. */
    static Schedule laid(Day day, Plan plan) {
        var schedule = new Schedule(day);
        for (Plan.Round round : plan.rounds()) {
            int after = schedule.base(round.carer());
            for (Plan.Stop stop : round.stops()) {
                int node = stop.isRest() ? day.visits + round.carer() : stop.visit();
                if (schedule.isPlanned(node)) {
                    throw new IllegalArgumentException("a plan with a visit or a break twice");
                }
                if (!stop.isRest()) {
                    schedule.aim(node, opening(day, node, stop.start()));
                }
                schedule.link(node, after);
                after = node;
            }
        }
        if (!schedule.settle(Schedule.NEVER)) {
            throw new IllegalArgumentException("a plan whose visits wait for each other in a circle");
        }
        schedule.keep();
        return schedule;
    }

    private static int opening(Day day, int visit, int start) {
        int w = day.windowFrom[visit];
        while (w + 1 < day.windowFrom[visit + 1] && day.opens[w + 1] <= start) {
            w++;
        }
        return day.opens[w];
    }

    static Plan schedule(Schedule schedule) {
        schedule.reckonAll();
        var rounds = new ArrayList<Plan.Round>();
        for (int c = 0; c < schedule.day.carers; c++) {
            int base = schedule.base(c);
            List<Plan.Stop> stops = new ArrayList<>();
            for (int node = schedule.next[base]; node != base; node = schedule.next[node]) {
                stops.add(new Plan.Stop(
                        schedule.isRest(node) ? Plan.REST : node, schedule.putOff(node), schedule.putOffEnd(node)));
            }
            if (!stops.isEmpty()) {
                rounds.add(new Plan.Round(c, stops));
            }
        }
        return new Plan(rounds);
    }
}
