package care.mainstay.edge.web.visits;

import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether what the plan asks was done, on the form a visit is recorded with: one answer when all of it was, and for each
 * part that was not, which and why. Nothing is taken for done that nobody said was done.
 */
final class RecordTasks {

    static final String ANSWER = "tasks";
    static final String ALL = "all";
    static final String SOME = "some";
    static final String NOT_DONE = "not-done";

    private RecordTasks() {}

    static List<Choice> answers(int tasks) {
        return tasks == 1
                ? List.of(new Choice(ALL, "Yes"), new Choice(SOME, "No"))
                : List.of(new Choice(ALL, "Yes, all of it"), new Choice(SOME, "No, not all of it"));
    }

    /** What was said of each task; a contradiction, and no answer at all, are noted as wrong. */
    static List<TaskRecord> read(List<PlanTask> tasks, Form form, Reading reading) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var left = form.all(NOT_DONE);
        var said = form.text(ANSWER);
        if (!said.equals(ALL) && !said.equals(SOME)) {
            reading.wrong(
                    "visits.tasks-not-answered",
                    ANSWER,
                    "Choose whether everything was done.",
                    "If something was left, the next question is which and why.");
        } else if (said.equals(ALL) && !left.isEmpty()) {
            reading.wrong(
                    "visits.tasks-contradict",
                    ANSWER,
                    "It says that everything was done, and that something was not.",
                    "Choose “No”, or untick what was done after all.");
        } else if (said.equals(SOME) && left.isEmpty()) {
            reading.wrong(
                    "visits.tasks-which-not-done",
                    NOT_DONE,
                    "It says that something was not done, and not what.",
                    "Tick what was not done.");
        }
        return tasks.stream()
                .map(PlanTask::id)
                .map(id -> left.contains(id.toString())
                        ? TaskRecord.notDone(id, form.text("task-" + id))
                        : TaskRecord.done(id))
                .toList();
    }

    /** The form filled with what a record says; left open where the record does not speak of every task asked for. */
    static Form filled(Form form, RecordedVisit record, List<PlanTask> tasks) {
        var asked = tasks.stream().map(PlanTask::id).collect(Collectors.toSet());
        var known = record.tasks().stream().map(TaskRecord::task).collect(Collectors.toSet());
        var left = record.tasks().stream()
                .filter(task -> !task.done() && asked.contains(task.task()))
                .toList();
        var filled = form.with(
                NOT_DONE, left.stream().map(task -> task.task().toString()).toArray(String[]::new));
        for (var task : left) {
            filled = filled.with("task-" + task.task(), task.whyNot());
        }
        if (!left.isEmpty()) {
            return filled.with(ANSWER, SOME);
        }
        return tasks.stream().allMatch(task -> known.contains(task.id())) ? filled.with(ANSWER, ALL) : filled;
    }
}
