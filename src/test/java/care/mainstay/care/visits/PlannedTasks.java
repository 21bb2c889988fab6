package care.mainstay.care.visits;

import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of an agreed plan, for tests that record them. */
public final class PlannedTasks {

    private PlannedTasks() {}

    /** Agrees a plan with these tasks as the current caller, a provider. */
    public static List<TaskId> agreed(Plans plans, PersonId person, LocalDate on, String... titles) {
        var tasks = Arrays.stream(titles)
                .map(title -> new PlanTask(
                        new TaskId(UUID.randomUUID()),
                        title,
                        Serves.delegatedBy("District nurse Jo Marsh"),
                        "The way she likes it",
                        PlanTask.Means.VISIT,
                        List.of(),
                        Optional.empty(),
                        15,
                        ""))
                .toList();
        plans.adoptAll(List.of(new Plans.Adopted(
                new NewPlan(
                        Optional.empty(),
                        person,
                        Optional.empty(),
                        on,
                        "Mornings are for practice",
                        new Budget(new BigDecimal("7"), "None is saved"),
                        tasks,
                        List.of(new WeeklyVisit(
                                "Breakfast", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), 45, 1, 20)),
                        "The coordinator rings",
                        "",
                        Optional.empty()),
                DecidedBy.person("Margaret Hale"),
                on)));
        return tasks.stream().map(PlanTask::id).toList();
    }
}
