package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes a {@link Schedule} down as a {@link Plan}, with the times at which its charges were reckoned. */
final class PlanOf {

    private PlanOf() {}

    static Plan keepsake(Day day, Keepsake kept) {
        var schedule = new Schedule(day);
        kept.giveBack(schedule);
        return schedule(schedule);
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
