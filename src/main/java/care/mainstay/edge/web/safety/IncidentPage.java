package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.Incident;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.visits.Recorded;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.TimelineEntry;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One report: what happened, what has become of it, what is still to be done, and how it was judged. */
public record IncidentPage(
        String title,
        String caption,
        Status status,
        List<Crumb> crumbs,
        List<SummaryRow> facts,
        String words,
        String doneAtOnce,
        List<TimelineEntry> steps,
        List<Action> actions,
        List<String> judgements,
        List<Choice> next,
        List<Choice> owners,
        boolean office,
        boolean mayReview,
        boolean independent,
        String path,
        Form form) {

    /** Something to be done. */
    public record Action(String id, String words, String when, boolean done, boolean late) {}

    /** What is known, and what the reader may do. */
    record Facts(
            Incident incident,
            String person,
            String keeper,
            Map<UserId, String> users,
            List<Choice> owners,
            boolean office,
            boolean mayReview,
            boolean independent) {}

    static IncidentPage of(Facts facts, LocalDate today, Form form) {
        var incident = facts.incident();
        var person = "/people/" + incident.person();
        return new IncidentPage(
                SafetyWords.title(incident),
                facts.person() + ", " + Words.moment(incident.happened()),
                SafetyWords.status(incident.state()),
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb(facts.person(), person),
                        new Crumb("Safety", person + "/safety")),
                facts(facts),
                incident.words(),
                incident.doneAtOnce(),
                incident.steps().stream().map(step -> step(step, facts)).toList(),
                incident.actions().stream()
                        .map(action -> action(action, facts, today))
                        .toList(),
                incident.reviews().stream()
                        .map(review -> SafetyWords.judgement(review) + " “" + review.words() + "” "
                                + Words.moment(review.recorded().at()) + ".")
                        .toList(),
                incident.state().next().stream()
                        .map(state -> new Choice(Reading.code(state), state.words(), hint(state)))
                        .toList(),
                facts.owners(),
                facts.office(),
                facts.mayReview(),
                facts.independent(),
                "/incidents/" + incident.id(),
                form);
    }

    private static List<SummaryRow> facts(Facts facts) {
        var incident = facts.incident();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Harm, as first known", incident.harm().words()));
        rows.add(new SummaryRow(
                "Reported",
                said(incident.reported(), facts) + ", " + facts.keeper()
                        + (incident.isLate() ? " (more than a day later)" : "")));
        incident.toldReported()
                .filter(told -> !told.equals(incident.reported().at()))
                .ifPresent(told ->
                        rows.add(new SummaryRow("Reported, by the system it was brought in from", Words.moment(told))));
        incident.visit()
                .ifPresent(visit -> rows.add(
                        new SummaryRow("Visit", "It was noticed in a visit", new Link("See", "/visits/" + visit))));
        return rows;
    }

    private static String said(Recorded recorded, Facts facts) {
        return Words.moment(recorded.at()) + " by " + facts.users().getOrDefault(recorded.by(), "a colleague");
    }

    private static TimelineEntry step(Incident.Step step, Facts facts) {
        return new TimelineEntry(
                step.state().words(),
                Words.moment(step.recorded().at()),
                step.recorded().at().toString(),
                facts.users().getOrDefault(step.recorded().by(), "a colleague"),
                step.words(),
                null,
                null);
    }

    private static Action action(Incident.Action action, Facts facts, LocalDate today) {
        var done = action.done().isPresent();
        return new Action(
                action.id().toString(),
                action.words(),
                done
                        ? "Done: " + action.doneWords()
                        : "By " + Words.date(action.due()) + ", "
                                + facts.users().getOrDefault(action.owner(), "a colleague"),
                done,
                !done && action.due().isBefore(today));
    }

    private static String hint(IncidentState state) {
        return switch (state) {
            case TRIAGED -> "Somebody in the office has read it and decided what happens next.";
            case INVESTIGATING -> "It needs finding out what happened and why.";
            case LEARNING_AGREED -> "What is learnt from it is clear, even if that is nothing new.";
            case CLOSED -> "Everything that was to be done is done.";
            case REPORTED -> "";
        };
    }

    public List<Choice> harms() {
        return SafetyWords.choices(Harm.values(), Harm::words);
    }

    public List<Choice> avoidables() {
        return SafetyWords.choices(HarmReview.Avoidable.values(), HarmReview.Avoidable::words);
    }
}
