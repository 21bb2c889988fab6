package care.mainstay.care.planning;

import java.math.BigDecimal;
import java.util.List;

/** What changed from one version of a plan to the next. */
public record PlanDifference(
        List<PlanTask> tasksAdded,
        List<PlanTask> tasksRemoved,
        List<TaskChange> tasksChanged,
        List<WeeklyVisit> visitsAdded,
        List<WeeklyVisit> visitsRemoved,
        List<VisitChange> visitsChanged,
        BigDecimal hoursAWeekBefore,
        BigDecimal hoursAWeekAfter) {

    /** A task in both versions that is not the same in both. */
    public record TaskChange(PlanTask before, PlanTask after) {}

    /** A visit of the week in both versions that is not the same in both. */
    public record VisitChange(WeeklyVisit before, WeeklyVisit after) {}

    public boolean isNothing() {
        return tasksAdded.isEmpty()
                && tasksRemoved.isEmpty()
                && tasksChanged.isEmpty()
                && visitsAdded.isEmpty()
                && visitsRemoved.isEmpty()
                && visitsChanged.isEmpty();
    }
}
