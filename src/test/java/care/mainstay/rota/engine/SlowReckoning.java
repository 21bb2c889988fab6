package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published objective once more, in the plainest way: a system of differences between starts, relaxed until it stands
 * still, with names instead of numbers. It shares nothing with what it checks but the facts of the day.
 */
final class SlowReckoning {

    private record AtLeast(String visit, String after, int by) {}

    private SlowReckoning() {}

    /** Three times the cost. */
    static long cost(Day day, Plan plan) {
        Map<String, Integer> starts = new HashMap<>();
        Map<String, Integer> closes = new HashMap<>();
        List<AtLeast> rules = new ArrayList<>();
        long travel = 0;
        for (Plan.Round round : plan.rounds()) {
            String before = "";
            int done = 0;
            int at = 0;
            for (Plan.Stop stop : round.stops()) {
                Day.Person person = day.person(stop.visit());
                Day.Need need = day.need(stop.visit());
                String visit = person.id() + "/" + person.needs().indexOf(need);
                int way = day.facts().travel().between(at, person.place());
                travel += way;
                starts.put(
                        visit,
                        before.isEmpty()
                                ? Math.max(way, person.windows().get(0).start())
                                : person.windows().get(0).start());
                closes.put(visit, person.windows().get(0).end());
                if (!before.isEmpty()) {
                    rules.add(new AtLeast(visit, before, done + way));
                }
                before = visit;
                done = need.duration();
                at = person.place();
            }
            travel += at == 0 ? 0 : day.facts().travel().between(at, 0);
        }
        for (Day.Person person : day.facts().persons()) {
            if (person.needs().size() == 2) {
                rules.add(new AtLeast(
                        person.id() + "/1",
                        person.id() + "/0",
                        person.together().least()));
                rules.add(new AtLeast(
                        person.id() + "/0",
                        person.id() + "/1",
                        -person.together().most()));
            }
        }
        for (int turn = 0; turn < starts.size() + 1; turn++) {
            for (AtLeast rule : rules) {
                starts.merge(rule.visit(), starts.getOrDefault(rule.after(), 0) + rule.by(), Math::max);
            }
        }
        long sum = 0;
        long most = 0;
        for (var visit : starts.entrySet()) {
            long late = Math.max(0, visit.getValue() - closes.getOrDefault(visit.getKey(), 0));
            sum += late;
            most = Math.max(most, late);
        }
        return travel + sum + most;
    }
}
