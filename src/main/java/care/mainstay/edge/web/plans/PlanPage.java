package care.mainstay.edge.web.plans;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.planning.Intervention;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanDifference;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's plan in plain words: what each thing is for, the week, the hours, who agreed, what changed.
 *
 * @param standing whether it is in force, or a draft that somebody has to agree to
 * @param budget hours planned against hours there are, or null when there is no plan
 */
public record PlanPage(
        PersonFrame frame,
        String heading,
        String standing,
        String summary,
        List<Purpose> purposes,
        List<Task> flagged,
        List<WeekLine> week,
        @Nullable String budget,
        boolean overBudget,
        List<SummaryRow> facts,
        List<String> changes,
        boolean mayWrite,
        boolean mayAgree,
        boolean isDraft,
        boolean isEmpty,
        String path,
        List<Choice> authorities,
        boolean mayStepIn,
        List<Choice> interventionKinds,
        List<SummaryRow> interventions,
        String counted,
        List<Version> versions,
        String agrees,
        Form form) {

    /** A purpose and the tasks that serve it. */
    public record Purpose(String heading, @Nullable String href, String kind, List<Task> tasks) {}

    /** Something that is done. */
    public record Task(String title, String why, String when) {}

    /** A visit of the ordinary week. */
    public record WeekLine(String label, String when, String length, List<String> tasks) {}

    /** A version of the plan. */
    public record Version(String words, String href, boolean shown) {}

    /** Everything the page is made from. */
    record Behind(
            PersonFrame frame,
            Optional<Plan> shown,
            List<Plan> versions,
            List<Outcome> outcomes,
            Optional<PlanDifference> difference,
            List<Intervention> interventions,
            Map<String, String> names,
            Role role,
            Form form) {}

    static PlanPage of(Behind behind) {
        var role = behind.role();
        boolean provider = role == Role.MANAGER || role == Role.COORDINATOR;
        var shown = behind.shown();
        return new PlanPage(
                behind.frame(),
                shown.filter(Plan::isDraft).isPresent() ? "Draft plan" : "Plan",
                shown.map(PlanPage::standing).orElse(""),
                shown.map(Plan::summary).orElse(""),
                shown.map(plan -> purposes(behind.frame(), plan, behind.outcomes()))
                        .orElse(List.of()),
                shown.map(plan -> plan.unserving().stream().map(PlanPage::task).toList())
                        .orElse(List.of()),
                shown.map(PlanPage::week).orElse(List.of()),
                shown.map(PlanPage::budget).orElse(null),
                shown.filter(Plan::isOverBudget).isPresent(),
                shown.map(PlanPage::facts).orElse(List.of()),
                behind.difference().map(PlanPage::changes).orElse(List.of()),
                provider && behind.frame().open(),
                provider && behind.frame().open() && shown.filter(Plan::isDraft).isPresent(),
                shown.filter(Plan::isDraft).isPresent(),
                shown.isEmpty(),
                behind.frame().path() + "/plan",
                DecisionForm.authorities(behind.frame().called()),
                role == Role.COMMISSIONER && !behind.frame().died(),
                Arrays.stream(Intervention.Kind.values())
                        .map(kind -> new Choice(Reading.code(kind), kind.title()))
                        .toList(),
                interventions(behind),
                counted(behind),
                versions(behind),
                shown.map(plan -> plan.id().toString()).orElse(""),
                behind.form());
    }

    private static String standing(Plan plan) {
        if (plan.isDraft()) {
            return "A draft, written on "
                    + Words.day(plan.draftedAt().atZone(Words.LONDON).toLocalDate()) + ". It counts once it is agreed.";
        }
        var agreed = "Agreed on " + Words.day(plan.agreedOn().orElseThrow()) + ", decided by "
                + plan.agreedBy().orElseThrow().words() + ".";
        return plan.replacedOn()
                .map(day -> agreed + " A later plan took over on " + Words.day(day) + ".")
                .orElse(agreed + " In force from " + Words.day(plan.startsOn()) + ".");
    }

    private static List<Purpose> purposes(PersonFrame frame, Plan plan, List<Outcome> outcomes) {
        var byPurpose = new LinkedHashMap<String, Purpose>();
        for (Outcome outcome : outcomes) {
            var tasks = plan.tasks().stream()
                    .filter(task ->
                            task.serves().outcome().filter(outcome.id()::equals).isPresent())
                    .map(PlanPage::task)
                    .toList();
            if (!tasks.isEmpty() || !outcome.lifecycle().isOver()) {
                byPurpose.put(
                        outcome.id().toString(),
                        new Purpose(
                                "“" + outcome.statement() + "”",
                                frame.path() + "/outcomes/" + outcome.id(),
                                "Outcome",
                                tasks));
            }
        }
        for (PlanTask task : plan.tasks()) {
            if (task.serves().purpose() == Serves.Purpose.ELIGIBLE_NEED
                    || task.serves().purpose() == Serves.Purpose.DELEGATED_HEALTH_TASK) {
                var heading = purposeOf(task.serves());
                var already = byPurpose.get(heading);
                var tasks = new ArrayList<>(already == null ? List.of() : already.tasks());
                tasks.add(task(task));
                byPurpose.put(
                        heading,
                        new Purpose(heading, null, task.serves().purpose().title(), List.copyOf(tasks)));
            }
        }
        return List.copyOf(byPurpose.values());
    }

    /** What a task is for, when it is not an outcome. */
    public static String purposeOf(Serves serves) {
        return serves.need()
                .map(need -> need.plainly())
                .or(() -> serves.delegatedBy().map(by -> "Health task that carers do for " + by))
                .orElseGet(() -> serves.purpose().title());
    }

    private static Task task(PlanTask task) {
        var where = task.means() == PlanTask.Means.VISIT
                ? (task.visits().isEmpty() ? "Every visit" : Words.and(task.visits()))
                : task.means().title();
        var minutes = task.minutes() > 0 ? ", about " + Words.count(task.minutes(), "minute", "minutes") : "";
        var skill = task.skill().isBlank() ? "" : ". Needs: " + task.skill();
        return new Task(task.title(), task.whyThisWay(), where + minutes + skill);
    }

    private static List<WeekLine> week(Plan plan) {
        return plan.week().stream()
                .map(visit -> new WeekLine(
                        visit.label(),
                        days(visit) + " at " + Words.time(visit.start()) + timing(visit),
                        Words.count(visit.minutes(), "minute", "minutes")
                                + (visit.carers() > 1 ? ", " + visit.carers() + " carers together" : "")
                                + skills(visit),
                        plan.tasksFor(visit.label()).stream()
                                .map(PlanTask::title)
                                .toList()))
                .toList();
    }

    private static String timing(WeeklyVisit visit) {
        return switch (visit.timing()) {
            case FIXED -> ", on time";
            case TIME_CRITICAL -> ", at most " + visit.flexMinutes() + " minutes earlier or later: it must not wait";
            case FLEXIBLE -> ", give or take " + visit.flexMinutes() + " minutes";
        };
    }

    private static String skills(WeeklyVisit visit) {
        return visit.skills().isEmpty()
                ? ""
                : ". Who comes has been seen to do this well: "
                        + Words.and(visit.skills().stream()
                                .sorted()
                                .map(skill -> skill.words().toLowerCase(Locale.UK))
                                .toList());
    }

    /** A visit of the week in one line: "Breakfast, every day at 8:00am". */
    static String inWords(WeeklyVisit visit) {
        return visit.label() + ", " + days(visit).replace("Every day", "every day") + " at "
                + Words.time(visit.start());
    }

    private static String days(WeeklyVisit visit) {
        var days = visit.days();
        if (days.size() == 7) {
            return "Every day";
        }
        boolean weekdays = days.size() == 5 && !days.contains(DayOfWeek.SATURDAY) && !days.contains(DayOfWeek.SUNDAY);
        return weekdays
                ? "Monday to Friday"
                : Words.and(days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(java.time.format.TextStyle.FULL, Locale.UK))
                        .toList());
    }

    private static String budget(Plan plan) {
        var planned = hours(plan.plannedHoursAWeek());
        var there = hours(plan.budget().hoursAWeek());
        return planned + " a week are planned; the budget is " + there + "."
                + (plan.budget().flexibility().isBlank()
                        ? ""
                        : " " + plan.budget().flexibility());
    }

    static String hours(BigDecimal hours) {
        var plain = hours.stripTrailingZeros().toPlainString();
        return plain + (plain.equals("1") ? " hour" : " hours");
    }

    private static List<SummaryRow> facts(Plan plan) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("If a visit is late or missed", plan.ifAVisitIsMissed()));
        if (!plan.whatChanged().isBlank()) {
            rows.add(new SummaryRow("Why this version", plan.whatChanged()));
        }
        return List.copyOf(rows);
    }

    static List<String> changes(PlanDifference difference) {
        var lines = new ArrayList<String>();
        difference.tasksAdded().forEach(task -> lines.add("New: " + task.title() + "."));
        difference.tasksRemoved().forEach(task -> lines.add("No longer: " + task.title() + "."));
        difference
                .tasksChanged()
                .forEach(change -> lines.add(
                        change.before().title().equals(change.after().title())
                                ? "Done differently: " + change.after().title() + "."
                                : "Instead of “" + change.before().title() + "”: "
                                        + change.after().title() + "."));
        difference.visitsAdded().forEach(visit -> lines.add("New visit: " + inWords(visit) + "."));
        difference.visitsRemoved().forEach(visit -> lines.add("No longer a visit: " + visit.label() + "."));
        difference.visitsChanged().forEach(change -> lines.add("Visit changed: " + inWords(change.after()) + "."));
        int order = difference.hoursAWeekAfter().compareTo(difference.hoursAWeekBefore());
        if (order != 0) {
            lines.add((order < 0 ? "Fewer" : "More") + " hours a week: " + hours(difference.hoursAWeekAfter())
                    + ", before " + hours(difference.hoursAWeekBefore()) + ".");
        }
        return List.copyOf(lines);
    }

    private static List<SummaryRow> interventions(Behind behind) {
        return behind.interventions().stream()
                .map(each -> new SummaryRow(
                        each.kind().title(),
                        Words.day(each.at().atZone(Words.LONDON).toLocalDate()) + ", "
                                + behind.names().getOrDefault(each.by().toString(), "the council") + ": "
                                + each.words()))
                .toList();
    }

    private static String counted(Behind behind) {
        return behind.interventions().isEmpty()
                ? "The council has not stepped in."
                : "The council has stepped in "
                        + Words.count(behind.interventions().size(), "time", "times") + ".";
    }

    private static List<Version> versions(Behind behind) {
        return behind.versions().stream()
                .map(plan -> new Version(
                        "Version " + plan.version()
                                + (plan.isDraft() ? ", a draft" : ", from " + Words.date(plan.startsOn())),
                        behind.frame().path() + "/plan?version=" + plan.version(),
                        behind.shown().map(Plan::id).filter(plan.id()::equals).isPresent()))
                .toList();
    }
}
