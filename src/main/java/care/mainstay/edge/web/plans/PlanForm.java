package care.mainstay.edge.web.plans;

import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Skill;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Between what is typed into the plan editor and the plan. Tasks and visits are numbered rows; an empty row is left out.
 *
 * <p>What a task is for is one answer: {@code outcome:ID}, {@code need:b}, {@code health} or nothing.
 */
final class PlanForm {

    static final int MOST_ROWS = 40;
    private static final int FIRST_TASKS = 2;
    private static final int FIRST_VISITS = 1;
    private static final int LONGEST = 2000;
    private static final int MOST_COUNTED = 9999;

    private PlanForm() {}

    static Form blank(LocalDate today) {
        return Form.empty()
                .with("starts-on", today)
                .with("tasks", Integer.toString(FIRST_TASKS))
                .with("visits", Integer.toString(FIRST_VISITS));
    }

    /** A draft as it stands, or the plan in force as the beginning of its next version, which starts today or later. */
    static Form filled(Plan plan, LocalDate today) {
        var form = Form.empty()
                .with("starts-on", plan.isDraft() || plan.startsOn().isAfter(today) ? plan.startsOn() : today)
                .with("summary", plan.summary())
                .with(
                        "hours-a-week",
                        plan.budget().hoursAWeek().stripTrailingZeros().toPlainString())
                .with("flexibility", plan.budget().flexibility())
                .with("if-missed", plan.ifAVisitIsMissed())
                .with("what-changed", plan.isDraft() ? plan.whatChanged() : "")
                .with("tasks", rowsFor(plan.tasks()))
                .with("visits", rowsFor(plan.week()));
        for (int i = 0; i < plan.tasks().size(); i++) {
            form = task(form, i + 1, plan.tasks().get(i));
        }
        for (int i = 0; i < plan.week().size(); i++) {
            form = visit(form, i + 1, plan.week().get(i));
        }
        return form;
    }

    /** A row for each, and an empty one where there is none: another can be asked for. */
    private static String rowsFor(List<?> kept) {
        return Integer.toString(Math.max(1, kept.size()));
    }

    private static Form task(Form form, int row, PlanTask task) {
        var start = "task-" + row + "-";
        return form.with(start + "id", task.id().toString())
                .with(start + "title", task.title())
                .with(start + "serves", serves(task.serves()))
                .with(start + "delegated-by", task.serves().delegatedBy().orElse(""))
                .with(start + "why", task.whyThisWay())
                .with(start + "means", Reading.code(task.means()))
                .with(start + "visits", String.join(", ", task.visits()))
                .with(start + "minutes", task.minutes() == 0 ? "" : Integer.toString(task.minutes()))
                .with(start + "stage", task.stage().map(Object::toString).orElse(""))
                .with(start + "skill", task.skill());
    }

    private static String serves(Serves serves) {
        return switch (serves.purpose()) {
            case OUTCOME -> "outcome:" + serves.outcome().orElseThrow();
            case ELIGIBLE_NEED -> "need:" + serves.need().orElseThrow().code();
            case DELEGATED_HEALTH_TASK -> "health";
            case NOTHING_YET -> "";
        };
    }

    private static Form visit(Form form, int row, WeeklyVisit visit) {
        var start = "visit-" + row + "-";
        return form.with(start + "label", visit.label())
                .with(
                        start + "days",
                        visit.days().stream().sorted().map(Reading::code).toArray(String[]::new))
                .with(start + "time", visit.start().toString())
                .with(start + "minutes", Integer.toString(visit.minutes()))
                .with(start + "carers", Integer.toString(visit.carers()))
                .with(start + "flex", Integer.toString(visit.flexMinutes()))
                .with(start + "timing", visit.timing().code())
                .with(
                        start + "skills",
                        visit.skills().stream().sorted().map(Skill::code).toArray(String[]::new));
    }

    /** The same form with one more empty row of the kind asked for. */
    static Form withMore(Form form) {
        if (form.text("more").equals("cost")) {
            return form.with("more", "");
        }
        var kind = form.text("more").equals("visits") ? "visits" : "tasks";
        return form.with(kind, Integer.toString(Math.min(MOST_ROWS, rows(form, kind) + 1)))
                .with("more", "");
    }

    static int rows(Form form, String kind) {
        var typed = form.text(kind);
        return typed.matches("\\d{1,2}") ? Math.min(MOST_ROWS, Integer.parseInt(typed)) : 0;
    }

    static NewPlan read(Form form, PersonId person, Optional<ReferralId> referral, IdSource ids) {
        var reading = new Reading(form);
        var startsOn = reading.day("starts-on", "the first day it is for");
        var summary = reading.optionalText("summary", "what the plan is about", LONGEST);
        var hours = reading.number("hours-a-week", "the hours a week there are", 2);
        var flexibility = reading.optionalText("flexibility", "what was agreed about saving hours", LONGEST);
        var ifMissed = reading.optionalText("if-missed", "what happens when a visit is missed", LONGEST);
        var changed = reading.optionalText("what-changed", "what changed", LONGEST);
        var week = new ArrayList<WeeklyVisit>();
        for (int row = 1; row <= rows(form, "visits"); row++) {
            visit(form, reading, row).ifPresent(week::add);
        }
        var tasks = new ArrayList<PlanTask>();
        for (int row = 1; row <= rows(form, "tasks"); row++) {
            task(form, reading, row, ids).ifPresent(tasks::add);
        }
        reading.done();
        return new NewPlan(
                Optional.empty(),
                person,
                referral,
                startsOn.orElseThrow(),
                summary.orElse(""),
                new Budget(hours.orElse(BigDecimal.ZERO), flexibility.orElse("")),
                List.copyOf(tasks),
                List.copyOf(week),
                ifMissed.orElse(""),
                changed.orElse(""),
                Optional.empty());
    }

    /** The week and the tasks as far as they can be read, to reckon with while the plan is written. */
    record Sketch(List<PlanTask> tasks, List<WeeklyVisit> week) {}

    static Sketch sketch(Form form, IdSource ids) {
        var leniently = new Reading(form);
        var week = new ArrayList<WeeklyVisit>();
        for (int row = 1; row <= rows(form, "visits"); row++) {
            visit(form, leniently, row).ifPresent(week::add);
        }
        var tasks = new ArrayList<PlanTask>();
        for (int row = 1; row <= rows(form, "tasks"); row++) {
            if (isPurpose(form.text("task-" + row + "-serves"))) {
                task(form, leniently, row, ids).ifPresent(tasks::add);
            }
        }
        return new Sketch(List.copyOf(tasks), List.copyOf(week));
    }

    private static boolean isPurpose(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .matches("|health|need:[a-j]|outcome:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Optional<WeeklyVisit> visit(Form form, Reading reading, int row) {
        var start = "visit-" + row + "-";
        if (isBlank(form, start, "label", "time", "minutes")
                && form.all(start + "days").isEmpty()) {
            return Optional.empty();
        }
        var label = reading.text(start + "label", "what the visit is called, or empty the whole row", 200);
        var time = reading.time(start + "time", "when it starts");
        var minutes = reading.number(start + "minutes", "how long it is", 0);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (form.all(start + "days").contains(Reading.code(day))) {
                days.add(day);
            }
        }
        var carers = count(form, reading, start + "carers", "how many carers together", 1);
        var flex = count(form, reading, start + "flex", "how many minutes earlier or later is fine", 0);
        var timing = timing(form, reading, start + "timing", flex);
        if (label.isEmpty() || time.isEmpty() || minutes.isEmpty() || carers.isEmpty() || flex.isEmpty()) {
            return Optional.empty();
        }
        return timing.map(kind -> new WeeklyVisit(
                label.get(),
                days,
                time.get(),
                counted(minutes.get()),
                carers.get(),
                flex.get(),
                kind,
                skills(form, start + "skills")));
    }

    /** Not said, it is what the minutes say. */
    private static Optional<Timing> timing(Form form, Reading reading, String field, Optional<Integer> flex) {
        return form.text(field).isEmpty()
                ? flex.map(minutes -> minutes == 0 ? Timing.FIXED : Timing.FLEXIBLE)
                : reading.choice(field, "how much the time matters", Timing.class);
    }

    private static Set<Skill> skills(Form form, String field) {
        return Arrays.stream(Skill.values())
                .filter(skill -> form.all(field).contains(skill.code()))
                .collect(Collectors.toSet());
    }

    private static boolean isBlank(Form form, String start, String... fields) {
        return Arrays.stream(fields).allMatch(field -> form.text(start + field).isEmpty());
    }

    /** A count that may be left empty; what is no number is said, and not taken for one. */
    private static Optional<Integer> count(Form form, Reading reading, String field, String what, int otherwise) {
        return form.text(field).isEmpty()
                ? Optional.of(otherwise)
                : reading.number(field, what, 0).map(PlanForm::counted);
    }

    /** Whatever is far beyond all bounds stays beyond them. */
    private static int counted(BigDecimal number) {
        return number.min(BigDecimal.valueOf(MOST_COUNTED))
                .max(BigDecimal.ONE.negate())
                .intValue();
    }

    private static Optional<PlanTask> task(Form form, Reading reading, int row, IdSource ids) {
        var start = "task-" + row + "-";
        if (isBlank(form, start, "title", "serves", "why", "minutes", "skill", "delegated-by")) {
            return Optional.empty();
        }
        var title = reading.text(start + "title", "what is done, or empty the whole row", 200);
        var minutes = count(form, reading, start + "minutes", "about how many minutes it takes", 0);
        var why = reading.optionalText(start + "why", "why it is done this way", LONGEST);
        var means = form.text(start + "means").isEmpty()
                ? Optional.of(PlanTask.Means.VISIT)
                : reading.choice(start + "means", "what serves it", PlanTask.Means.class);
        if (title.isEmpty() || means.isEmpty() || minutes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlanTask(
                id(form.text(start + "id"), ids),
                title.get(),
                serves(form, start),
                why.orElse(""),
                means.get(),
                Arrays.stream(form.text(start + "visits").split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList(),
                Optional.of(form.text(start + "stage"))
                        .filter(stage -> stage.matches("\\d{1,2}"))
                        .map(Integer::parseInt),
                minutes.get(),
                form.text(start + "skill")));
    }

    private static TaskId id(String typed, IdSource ids) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? TaskId.parse(typed)
                : new TaskId(ids.next());
    }

    private static Serves serves(Form form, String start) {
        var typed = form.text(start + "serves").toLowerCase(Locale.ROOT);
        if (typed.startsWith("outcome:")) {
            var id = typed.substring("outcome:".length());
            if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return Serves.outcome(new OutcomeId(UUID.fromString(id)));
            }
        }
        if (typed.matches("need:[a-j]")) {
            return Serves.need(CareActOutcome.ofCode(typed.substring("need:".length())));
        }
        if (typed.equals("health")) {
            return Serves.delegatedBy(form.text(start + "delegated-by"));
        }
        if (typed.isEmpty()) {
            return Serves.nothingYet();
        }
        throw Refused.field(
                "planning.no-such-purpose",
                start + "serves",
                "“" + form.text(start + "serves") + "” is not something a task can be for.",
                "Choose from the list.");
    }
}
