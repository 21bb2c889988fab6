package care.mainstay.edge.web.plans;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.people.workforce.Skill;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writing a plan: the outcomes first, then what is done for each, then the week. */
public record WritePage(
        PersonFrame frame,
        String path,
        List<OutcomeLine> outcomes,
        List<Choice> purposes,
        List<Choice> means,
        List<Choice> days,
        List<Choice> timings,
        List<Choice> skills,
        List<Integer> taskRows,
        List<Integer> visitRows,
        WeekCost cost,
        Form form) {

    /** An outcome that tasks can hang from. */
    public record OutcomeLine(String statement, String noticing, String href) {}

    static WritePage of(PersonFrame frame, List<Outcome> outcomes, WeekCost cost, Form form) {
        var open = outcomes.stream()
                .filter(outcome -> !outcome.lifecycle().isOver())
                .toList();
        var purposes = new ArrayList<Choice>();
        open.forEach(outcome -> purposes.add(new Choice("outcome:" + outcome.id(), "“" + outcome.statement() + "”")));
        Arrays.stream(CareActOutcome.values())
                .forEach(need -> purposes.add(new Choice("need:" + need.code(), "Need: " + need.plainly())));
        purposes.add(new Choice("health", "A health task that carers do for a nurse or doctor"));
        return new WritePage(
                frame,
                frame.path() + "/plan",
                open.stream()
                        .map(outcome -> new OutcomeLine(
                                outcome.statement(), outcome.noticing(), frame.path() + "/outcomes/" + outcome.id()))
                        .toList(),
                List.copyOf(purposes),
                Arrays.stream(PlanTask.Means.values())
                        .map(each -> new Choice(Reading.code(each), each.title()))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(Reading.code(day), day.getDisplayName(TextStyle.FULL, Locale.UK)))
                        .toList(),
                Arrays.stream(Timing.values())
                        .map(timing -> new Choice(timing.code(), timing.words()))
                        .toList(),
                Arrays.stream(Skill.values())
                        .map(skill -> new Choice(skill.code(), skill.words()))
                        .toList(),
                rows(form, "tasks"),
                rows(form, "visits"),
                cost,
                form);
    }

    private static List<Integer> rows(Form form, String kind) {
        return IntStream.rangeClosed(1, PlanForm.rows(form, kind)).boxed().toList();
    }
}
