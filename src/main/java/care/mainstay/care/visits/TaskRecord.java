package care.mainstay.care.visits;

import care.mainstay.care.planning.TaskId;

/**
 * Whether a task of the plan was done in this visit.
 *
 * @param task the plan's task
 * @param whyNot why it was not done; empty when it was
 */
public record TaskRecord(TaskId task, boolean done, String whyNot) {

    public static TaskRecord done(TaskId task) {
        return new TaskRecord(task, true, "");
    }

    public static TaskRecord notDone(TaskId task, String whyNot) {
        return new TaskRecord(task, false, whyNot);
    }
}
