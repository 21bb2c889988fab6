package care.mainstay.rota.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A first plan: visits by their time, people who need two carers together, each where it costs least then. */
final class Opening {

    private final Schedule schedule;
    private final Day day;
    private final Placing placing;

    Opening(Schedule schedule, Chance chance) {
        this.schedule = schedule;
        this.day = schedule.day;
        this.placing = new Placing(schedule, chance);
    }

    void plan() {
        List<Integer> order = IntStream.range(0, day.visits)
                .filter(v -> day.order[v] == 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> day.closes[day.windowFrom[v]])
                        .thenComparingInt(v -> v))
                .collect(Collectors.toList());
        for (int visit : order) {
            if (!day.optional(visit) || day.isPossible(visit)) {
                person(visit);
            }
        }
        schedule.keep();
    }

    /** Whoever can do less chooses first. */
    private void person(int visit) {
        int other = day.partner[visit];
        if (other < 0) {
            mustBe(placing.place(visit, 0), visit);
            return;
        }
        boolean order = day.ableCarers[visit].length <= day.ableCarers[other].length;
        int first = order ? visit : other;
        int second = order ? other : visit;
        mustBe(placing.place(first, 0), first);
        if (!placing.place(second, 0)) {
            schedule.unlink(first);
            last(first, second);
        }
    }

    /** Behind everything planned so far there is always a place for two, whoever waits for whom before. */
    private void last(int first, int second) {
        for (int c : day.ableCarers[first]) {
            for (int d : day.ableCarers[second]) {
                if (c != d) {
                    schedule.link(first, schedule.prev[schedule.base(c)]);
                    schedule.link(second, schedule.prev[schedule.base(d)]);
                    mustBe(schedule.settle(Schedule.NEVER), second);
                    return;
                }
            }
        }
        mustBe(false, second);
    }

    private static void mustBe(boolean placed, int visit) {
        if (!placed) {
            throw new IllegalStateException("no place behind everybody’s last visit for visit " + visit);
        }
    }
}
