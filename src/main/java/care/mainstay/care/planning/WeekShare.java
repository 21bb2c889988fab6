package care.mainstay.care.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the ordinary week goes into one purpose.
 *
 * <p>A visit's minutes, each carer counted, are shared among the tasks done in it: by the minutes written for each when all
 * have some, evenly otherwise. A visit with nothing to do in it serves nothing yet. For example a breakfast of 45 minutes
 * on seven days with one task of 30 minutes for an outcome and one of 15 for a need gives 210 minutes to the outcome and
 * 105 to the need.
 *
 * @param minutes a week, to six places, half up; together they are the week's, but for that rounding
 */
public record WeekShare(Serves serves, BigDecimal minutes) {

    private static final int PLACES = 6;

    /** Hours to two places, half up. */
    public BigDecimal hours() {
        return minutes.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    /** The shares of a week, in the order in which its tasks first name them. */
    public static List<WeekShare> of(List<PlanTask> tasks, List<WeeklyVisit> week) {
        var minutes = new LinkedHashMap<Serves, BigDecimal>();
        tasks.stream()
                .filter(task -> task.means() == PlanTask.Means.VISIT)
                .forEach(task -> minutes.put(purpose(task), BigDecimal.ZERO));
        for (var visit : week) {
            share(visit, tasksOf(visit, tasks), minutes);
        }
        return minutes.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> new WeekShare(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<PlanTask> tasksOf(WeeklyVisit visit, List<PlanTask> tasks) {
        return tasks.stream()
                .filter(task -> task.means() == PlanTask.Means.VISIT)
                .filter(task -> task.visits().isEmpty() || task.visits().contains(visit.label()))
                .toList();
    }

    private static void share(WeeklyVisit visit, List<PlanTask> tasks, Map<Serves, BigDecimal> minutes) {
        var whole = BigDecimal.valueOf(visit.minutesAWeek());
        if (tasks.isEmpty()) {
            minutes.merge(Serves.nothingYet(), whole, BigDecimal::add);
            return;
        }
        boolean timed = tasks.stream().allMatch(task -> task.minutes() > 0);
        var weights = new ArrayList<BigDecimal>();
        tasks.forEach(task -> weights.add(timed ? BigDecimal.valueOf(task.minutes()) : BigDecimal.ONE));
        var all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < tasks.size(); i++) {
            minutes.merge(
                    purpose(tasks.get(i)),
                    whole.multiply(weights.get(i)).divide(all, PLACES, RoundingMode.HALF_UP),
                    BigDecimal::add);
        }
    }

    /** Health tasks stand together, whoever delegated each. */
    private static Serves purpose(PlanTask task) {
        return task.serves().purpose() == Serves.Purpose.DELEGATED_HEALTH_TASK ? Serves.delegatedBy("") : task.serves();
    }
}
