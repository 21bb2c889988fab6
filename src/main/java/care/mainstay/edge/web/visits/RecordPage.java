package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form a visit is recorded with: how it went, when, what was noticed of each outcome that is due, what was done, and
 * a note. The same form corrects a record.
 *
 * @param when the ways to say when it was, before typing times; empty in a correction, which always shows them
 * @param correcting whether it replaces a record that is there
 * @param office whether it is filled in by the office, which says who came
 */
public record RecordPage(
        String title,
        String caption,
        String lead,
        String action,
        String back,
        Form form,
        List<Choice> endings,
        List<Choice> carers,
        List<Choice> when,
        List<Times> times,
        List<Question> questions,
        List<Task> tasks,
        List<Choice> allDone,
        List<Choice> readers,
        boolean correcting,
        boolean office) {

    /**
     * One outcome that is due, with the answers its measure allows; without answers it takes a number.
     *
     * @param outOf whether the number needs a second one beside it: out of how many
     */
    public record Question(
            String field, String statement, String question, List<Choice> answers, String unit, boolean outOf) {}

    /**
     * A beginning and an end.
     *
     * @param who whose they are; empty when they hold for everybody who came
     * @param hours which of the two hours each is in, in the night the clocks go back; otherwise empty
     */
    public record Times(String in, String out, String who, List<Choice> hours) {}

    /** One task of this visit. */
    public record Task(String id, String field, String title) {}

    /**
     * What the form is about.
     *
     * @param answered what the record that is corrected said of each outcome; empty for a first record
     * @param there who was there by the record that is corrected, and when
     * @param carerNames what they are called
     */
    record Facts(
            Visit visit,
            String name,
            List<DueObservation> due,
            List<PlanTask> tasks,
            List<Choice> carers,
            boolean office,
            boolean correcting,
            Map<OutcomeId, Observation> answered,
            List<Attendance> there,
            Map<CarerId, String> carerNames) {}

    static final String NOT_SEEN = "not-seen";

    static RecordPage of(Facts facts, Form form) {
        var visit = facts.visit();
        var path = "/visits/" + visit.id();
        return new RecordPage(
                facts.correcting() ? "Correct the record" : "Record this visit",
                facts.name() + ", " + Words.day(visit.day()) + ", " + VisitWords.times(visit.start(), visit.end()),
                visit.purpose(),
                path + (facts.correcting() ? "/correct" : "/record"),
                path,
                form,
                endings(visit, facts.office(), facts.correcting()),
                facts.carers(),
                facts.correcting() ? List.of() : RecordTimes.when(visit),
                RecordTimes.asked(facts).stream()
                        .map(asked -> new Times(
                                asked.in(), asked.out(), asked.who(), RecordTimes.hours(visit.start(), visit.end())))
                        .toList(),
                facts.due().stream().map(RecordPage::question).toList(),
                facts.tasks().stream()
                        .map(task -> new Task(task.id().toString(), "task-" + task.id(), task.title()))
                        .toList(),
                RecordTasks.answers(facts.tasks().size()),
                List.of(
                        new Choice(
                                "everyone",
                                "Everyone involved",
                                "The person and those they share with can read it too."),
                        new Choice(
                                "team",
                                "The care team only",
                                "It tells about somebody else, or was told to you in confidence.")),
                facts.correcting(),
                facts.office());
    }

    private static List<Choice> endings(Visit visit, boolean office, boolean correcting) {
        var endings = new ArrayList<Choice>();
        for (var state : VisitState.values()) {
            boolean offered = switch (state) {
                case COMPLETED, CUT_SHORT, DECLINED_BY_PERSON, NO_ANSWER -> true;
                case PARTLY_DOUBLE_HANDED -> visit.carersNeeded() > 1;
                case MISSED, CANCELLED -> office && correcting;
                case DELIVERED_UNLOGGED -> office;
                case PLANNED, PUBLISHED, TRAVELLING, IN_PROGRESS -> false;
            };
            if (offered) {
                endings.add(new Choice(Reading.code(state), words(state)));
            }
        }
        return endings;
    }

    private static String words(VisitState state) {
        return switch (state) {
            case COMPLETED -> "It went ahead";
            case CUT_SHORT -> "It ended early";
            case PARTLY_DOUBLE_HANDED -> "Only one of us was there for some or all of it";
            case DECLINED_BY_PERSON -> "They did not want the visit";
            case NO_ANSWER -> "Nobody answered";
            case DELIVERED_UNLOGGED -> "It went ahead, and was not logged at the time";
            case MISSED -> "Nobody came";
            case CANCELLED -> "It was called off";
            case PLANNED, PUBLISHED, TRAVELLING, IN_PROGRESS -> state.words();
        };
    }

    private static Question question(DueObservation due) {
        var words = due.terms().levels().isEmpty()
                ? due.measure().levels()
                : due.terms().levels();
        var answers = new ArrayList<Choice>();
        if (!words.isEmpty()) {
            for (var level : words) {
                answers.add(new Choice(level.value().toPlainString(), level.words()));
            }
            answers.add(new Choice(NOT_SEEN, "I did not see this today"));
        }
        var noticing = due.noticing().isBlank() ? "" : " Look out for: " + Words.sentence(due.noticing());
        return new Question(
                "outcome-" + due.outcome(),
                due.statement(),
                due.measure().question() + noticing,
                answers,
                due.measure().type().needsOutOf() ? "" : unit(due.measure()),
                due.measure().type().needsOutOf());
    }

    private static String unit(Measure measure) {
        return measure.unit().isBlank() ? "" : measure.unit();
    }

    /** Whether the choice of readers is shown open: somebody has made it, or it is wrong. */
    public boolean readersOpen() {
        return form.text("readers").equals("team") || form.field("readers").wrong();
    }
}
