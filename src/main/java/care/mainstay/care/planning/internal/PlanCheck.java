package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a plan can be kept. A task that serves nothing is no reason to refuse it: it is flagged. */
final class PlanCheck {

    private static final int LONGEST_TEXT = 2000;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MOST_CARERS = 4;
    private static final int SHORTEST_VISIT = 5;
    private static final int LONGEST_WAIT = 12 * 60;

    private final List<Refused.Problem> found = new ArrayList<>();

    private PlanCheck() {}

    /** @param outcomes the person's outcomes that can be served, those that are not over */
    static List<Refused.Problem> problems(NewPlan plan, Set<OutcomeId> outcomes) {
        var check = new PlanCheck();
        check.plan(plan);
        check.week(plan.week());
        var labels = new HashSet<>(plan.week().stream().map(WeeklyVisit::label).toList());
        for (int i = 0; i < plan.tasks().size(); i++) {
            check.task(i + 1, plan.tasks().get(i), labels, outcomes);
        }
        return List.copyOf(check.found);
    }

    private void plan(NewPlan plan) {
        when(
                plan.tasks().isEmpty(),
                "planning.no-tasks",
                "tasks",
                "The plan has no tasks.",
                "Write down at least one thing that is done.");
        when(
                plan.budget().hoursAWeek().signum() < 0,
                "planning.budget-below-none",
                "hours-a-week",
                "The budget of " + plan.budget().hoursAWeek() + " hours is below none.",
                "Enter the hours a week that the funding allows for.");
        when(
                plan.summary().length() > LONGEST_TEXT
                        || plan.ifAVisitIsMissed().length() > LONGEST_TEXT,
                "planning.text-too-long",
                "summary",
                "The text is longer than " + LONGEST_TEXT + " characters.",
                "Keep to what a new carer needs.");
        when(
                plan.ifAVisitIsMissed().isBlank(),
                "planning.nothing-if-missed",
                "if-missed",
                "It does not say what happens when a visit is late or missed.",
                "Write who is told, who comes instead, and how soon.");
    }

    private void week(List<WeeklyVisit> week) {
        var labels = new HashSet<String>();
        for (WeeklyVisit visit : week) {
            var name = visit.label().isBlank() ? "A visit" : "“" + visit.label() + "”";
            when(
                    visit.label().isBlank(),
                    "planning.visit-without-name",
                    "week",
                    "A visit of the week has no name.",
                    "Call it what the person calls it: “Breakfast”.");
            when(
                    !visit.label().isBlank() && !labels.add(visit.label()),
                    "planning.visit-named-twice",
                    "week",
                    "Two visits of the week are called " + name + ".",
                    "Give each its own name.");
            when(
                    visit.days().isEmpty(),
                    "planning.visit-on-no-day",
                    "week",
                    name + " is on no day of the week.",
                    "Choose at least one day.");
            when(
                    visit.minutes() < SHORTEST_VISIT || visit.minutes() > MINUTES_A_DAY,
                    "planning.visit-length",
                    "week",
                    name + " lasts " + visit.minutes() + " minutes.",
                    "Enter between " + SHORTEST_VISIT + " minutes and a day.");
            when(
                    visit.carers() < 1 || visit.carers() > MOST_CARERS,
                    "planning.visit-carers",
                    "week",
                    name + " has " + visit.carers() + " carers.",
                    "Enter between 1 and " + MOST_CARERS + ".");
            when(
                    visit.flexMinutes() < 0,
                    "planning.visit-flexibility",
                    "week",
                    name + " may move by " + visit.flexMinutes() + " minutes.",
                    "Enter 0 when the time must be kept.");
            when(
                    visit.flexMinutes() >= 0 && !visit.timing().allows(visit.flexMinutes()),
                    "planning.visit-timing",
                    "week",
                    name + " is “" + visit.timing().words() + "”, and " + visit.flexMinutes()
                            + " minutes earlier or later were entered.",
                    switch (visit.timing()) {
                        case FIXED -> "Enter 0, or choose another kind of time.";
                        case TIME_CRITICAL -> "Enter 15 or 30, or choose another kind of time.";
                        case FLEXIBLE -> "Enter how many minutes either way are fine, or choose a fixed time.";
                    });
            when(
                    visit.flexMinutes() > LONGEST_WAIT,
                    "planning.visit-window",
                    "week",
                    name + " may move by " + visit.flexMinutes() + " minutes, which is more than half a day.",
                    "Enter how many minutes either way are fine.");
        }
    }

    private void task(int number, PlanTask task, Set<String> labels, Set<OutcomeId> outcomes) {
        var name = task.title().isBlank() ? "Task " + number : "“" + task.title() + "”";
        when(
                task.title().isBlank(),
                "planning.task-without-title",
                "tasks",
                "Task " + number + " does not say what is done.",
                "Write it in a few words.");
        when(
                task.serves()
                        .outcome()
                        .filter(outcome -> !outcomes.contains(outcome))
                        .isPresent(),
                "planning.task-for-no-outcome",
                "tasks",
                name + " is for an outcome that this person does not have, or that is over.",
                "Choose one of their outcomes.");
        when(
                task.serves().delegatedBy().filter(String::isBlank).isPresent(),
                "planning.delegated-by-nobody",
                "tasks",
                name + " is a health task, but it does not say for which nurse or doctor it is done.",
                "Enter whoever stays responsible for it.");
        when(
                !task.isUnserving() && task.whyThisWay().isBlank(),
                "planning.task-without-why",
                "tasks",
                name + " does not say why it is done this way.",
                "Write what a new carer could not guess.");
        when(
                task.minutes() < 0 || task.minutes() > MINUTES_A_DAY,
                "planning.task-length",
                "tasks",
                name + " takes " + task.minutes() + " minutes.",
                "Enter about how long it takes.");
        when(
                task.means() == PlanTask.Means.VISIT && !labels.containsAll(task.visits()),
                "planning.task-for-no-visit",
                "tasks",
                name + " belongs to a visit that is not in the week: "
                        + String.join(
                                ", ",
                                task.visits().stream()
                                        .filter(label -> !labels.contains(label))
                                        .toList())
                        + ".",
                "Choose one of the week’s visits, or none for every visit.");
    }

    private void when(boolean wrong, String code, String field, String words, String whatToDo) {
        if (wrong) {
            found.add(new Refused.Problem(code, field, words, whatToDo));
        }
    }
}
