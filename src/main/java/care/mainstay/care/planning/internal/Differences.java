package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanDifference;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.WeeklyVisit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two versions: tasks are the same by id, visits of the week by their name. */
final class Differences {

    private Differences() {}

    static PlanDifference between(Plan before, Plan after) {
        Map<Object, PlanTask> tasksBefore = by(before.tasks(), PlanTask::id);
        Map<Object, PlanTask> tasksAfter = by(after.tasks(), PlanTask::id);
        Map<Object, WeeklyVisit> weekBefore = by(before.week(), WeeklyVisit::label);
        Map<Object, WeeklyVisit> weekAfter = by(after.week(), WeeklyVisit::label);
        return new PlanDifference(
                notIn(after.tasks(), tasksBefore, PlanTask::id),
                notIn(before.tasks(), tasksAfter, PlanTask::id),
                after.tasks().stream()
                        .filter(task -> tasksBefore.containsKey(task.id()) && !task.equals(tasksBefore.get(task.id())))
                        .map(task ->
                                new PlanDifference.TaskChange(Objects.requireNonNull(tasksBefore.get(task.id())), task))
                        .toList(),
                notIn(after.week(), weekBefore, WeeklyVisit::label),
                notIn(before.week(), weekAfter, WeeklyVisit::label),
                after.week().stream()
                        .filter(visit ->
                                weekBefore.containsKey(visit.label()) && !visit.equals(weekBefore.get(visit.label())))
                        .map(visit -> new PlanDifference.VisitChange(
                                Objects.requireNonNull(weekBefore.get(visit.label())), visit))
                        .toList(),
                before.plannedHoursAWeek(),
                after.plannedHoursAWeek());
    }

    private static <T> Map<Object, T> by(List<T> entries, Function<T, Object> key) {
        return entries.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static <T> List<T> notIn(List<T> entries, Map<Object, T> others, Function<T, Object> key) {
        return entries.stream()
                .filter(entry -> !others.containsKey(key.apply(entry)))
                .toList();
    }
}
