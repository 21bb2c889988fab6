package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.edge.westmere.internal.life.Goal;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Slot;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.people.workforce.Skill;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells the plans: a version from each day on which the week or the goals change, agreed with the person. */
final class TellPlans {

    private final Telling telling;
    private final Plans plans;
    private final Map<String, List<PlanTask>> tasksByVisit = new HashMap<>();

    TellPlans(Telling telling) {
        this.telling = telling;
        this.plans = telling.rooms().care().plans();
    }

    void provider(int provider, List<Life> lives) {
        var adopted = lives.stream()
                .filter(life -> life.provider() == provider)
                .flatMap(life -> versions(life).stream())
                .toList();
        telling.at(
                Cast.at(telling.cast().area().anchor().minusDays(1), 12, 30),
                telling.cast().supervisor(provider),
                "plans",
                provider,
                () -> plans.adoptAll(adopted));
    }

    /** The days from which a new version holds. */
    private List<LocalDate> days(Life life) {
        var from = telling.cast().area().from();
        var first = life.started().isBefore(from) ? from : life.started();
        var days = new TreeSet<LocalDate>();
        days.add(first);
        life.timetables().forEach(table -> days.add(table.from()));
        life.goals().forEach(goal -> days.add(goal.from()));
        var until = life.ended().orElse(telling.cast().area().anchor());
        return days.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(until))
                .toList();
    }

    private List<Plans.Adopted> versions(Life life) {
        var versions = new ArrayList<Plans.Adopted>();
        for (LocalDate day : days(life)) {
            var agreed = day.minusDays(1);
            versions.add(new Plans.Adopted(version(life, day, versions.size()), TellPeople.decides(life), agreed));
        }
        return versions;
    }

    private NewPlan version(Life life, LocalDate day, int number) {
        var speech = telling.settled(life);
        var dice = telling.dice("plan", life.person().number());
        var week = week(life, day);
        var drafted = Cast.at(day.minusDays(2), 13, life.person().number() % 60);
        return new NewPlan(
                Optional.of(new PlanId(telling.cast()
                        .dice()
                        .id("plan", life.person().number() * 100L + number, drafted.toEpochMilli()))),
                life.person().id(),
                Optional.of(telling.cast().referral(life)),
                day,
                speech.say("plan.summary", dice),
                new Budget(
                        TellReferrals.hours(week.stream()
                                .mapToInt(WeeklyVisit::minutesAWeek)
                                .sum()),
                        speech.say("plan.flex", dice)),
                tasks(life, day),
                week,
                speech.say("plan.missed", dice),
                number == 0 ? "" : change(life, day),
                Optional.of(drafted));
    }

    private static String change(Life life, LocalDate day) {
        boolean week = life.timetables().stream().anyMatch(table -> table.from().equals(day));
        if (!week) {
            return "Something new to work towards";
        }
        int before = life.timetableOn(day.minusDays(1)).minutesAWeek();
        return life.timetableOn(day).minutesAWeek() < before
                ? "Fewer visits, because more is done without us"
                : "More visits for now";
    }

    /** Tasks of one visit on a day. */
    List<PlanTask> tasks(Life life, LocalDate day, Slot.Part part) {
        var current = days(life).stream().filter(from -> !from.isAfter(day)).reduce((one, next) -> next);
        if (current.isEmpty()) {
            return List.of();
        }
        return tasksByVisit.computeIfAbsent(
                life.person().number() + " " + current.get() + " " + part,
                key -> tasks(life, current.get()).stream()
                        .filter(task -> task.visits().isEmpty() || task.visits().contains(label(part)))
                        .toList());
    }

    private List<PlanTask> tasks(Life life, LocalDate day) {
        var tasks = new ArrayList<PlanTask>();
        var parts = life.timetableOn(day).weekdays().stream().map(Slot::part).toList();
        for (Goal goal : life.goals()) {
            if (goal.livesOn(day) && !TellOutcomes.refused(life, goal)) {
                for (Aim.Task task : goal.aim().tasks()) {
                    tasks.add(task(
                            life, task, Serves.outcome(goal.id()), List.of(), tasks.size() + goal.sequence() * 10));
                }
            }
        }
        int number = 100;
        for (String need : TellReferrals.needs(life)) {
            String heading = "task.need." + need;
            if (telling.voices().grammar().has(heading)) {
                String line = telling.settled(life)
                        .say(heading, telling.dice(heading, life.person().number()));
                String[] halves = line.split("\\|");
                var when = need.equals("b") || need.equals("d") ? Slot.Part.MORNING : parts.get(number % parts.size());
                tasks.add(task(
                        life,
                        new Aim.Task(halves[0].strip(), halves[1].strip()),
                        Serves.need(CareActOutcome.ofCode(need)),
                        parts.contains(when) ? List.of(label(when)) : List.of(),
                        number));
            }
            number++;
        }
        return tasks;
    }

    private PlanTask task(Life life, Aim.Task task, Serves serves, List<String> visits, int number) {
        var speech = telling.settled(life);
        var dice = telling.dice("task", life.person().number());
        return new PlanTask(
                new TaskId(telling.cast()
                        .dice()
                        .id(
                                "task " + task.text(),
                                life.person().number() * 1000L + number,
                                Cast.at(life.referred(), 9, 0).toEpochMilli())),
                speech.fill(task.text(), dice),
                serves,
                speech.fill(task.why(), dice),
                PlanTask.Means.VISIT,
                visits,
                Optional.empty(),
                10,
                "");
    }

    private static List<WeeklyVisit> week(Life life, LocalDate day) {
        var table = life.timetableOn(day);
        return table.weekdays().stream()
                .map(slot -> new WeeklyVisit(
                        label(slot.part()),
                        table.weekend().contains(slot)
                                ? EnumSet.allOf(DayOfWeek.class)
                                : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        slot.at(),
                        slot.minutes(),
                        slot.two() ? 2 : 1,
                        eitherWay(life, slot),
                        isCritical(life, slot) ? Timing.TIME_CRITICAL : Timing.FLEXIBLE,
                        skills(life, slot)))
                .toList();
    }

    /** Minutes earlier or later that are fine: fifteen, and for what can wait half an hour. */
    static int eitherWay(Life life, Slot slot) {
        return isCritical(life, slot) || slot.part() == Slot.Part.MORNING ? 15 : 30;
    }

    /** For one in four the morning visit is about medicines, which must not wait. */
    static boolean isCritical(Life life, Slot slot) {
        return slot.part() == Slot.Part.MORNING && life.person().number() % 4 == 1;
    }

    static Set<Skill> skills(Life life, Slot slot) {
        var skills = EnumSet.noneOf(Skill.class);
        if (isCritical(life, slot)) {
            skills.add(Skill.MEDICINES);
        }
        if (slot.two()) {
            skills.add(Skill.MOVING_AND_HANDLING);
        }
        return skills;
    }

    /** What a visit of the week is called. */
    static String label(Slot.Part part) {
        return switch (part) {
            case MORNING -> "Morning";
            case LUNCH -> "Lunch";
            case TEA -> "Teatime";
            case NIGHT -> "Bedtime";
        };
    }
}
