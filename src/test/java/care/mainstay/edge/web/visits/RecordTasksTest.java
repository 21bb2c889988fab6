package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carer's answer about the tasks comes to. */
class RecordTasksTest {

    private static final PlanTask TOAST = task(1, "Butter the toast");
    private static final PlanTask WASH = task(2, "Wash");

    @Test
    void oneAnswerIsEnoughWhenAllOfItWasDone() {
        assertThat(read(Form.empty().with("tasks", "all")))
                .containsExactly(TaskRecord.done(TOAST.id()), TaskRecord.done(WASH.id()));
    }

    @Test
    void whatWasTickedWasNotDoneAndSaysWhy() {
        var form = Form.empty()
                .with("tasks", "some")
                .with("not-done", WASH.id().toString())
                .with("task-" + WASH.id(), "She had washed already");

        assertThat(read(form))
                .containsExactly(TaskRecord.done(TOAST.id()), TaskRecord.notDone(WASH.id(), "She had washed already"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',, visits.tasks-not-answered",
        "some,, visits.tasks-which-not-done",
        "all, x, visits.tasks-contradict"
    })
    void nothingIsTakenForDoneThatNobodySaid(String answer, String ticked, String code) {
        var form = Form.empty().with("tasks", answer);
        var typed = ticked == null ? form : form.with("not-done", WASH.id().toString());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(typed))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::code)
                        .containsExactly(code));
    }

    private static List<TaskRecord> read(Form form) {
        var reading = new Reading(form);
        var tasks = RecordTasks.read(List.of(TOAST, WASH), form, reading);
        reading.done();
        return tasks;
    }

    private static PlanTask task(int number, String title) {
        return new PlanTask(
                new TaskId(new UUID(0, number)),
                title,
                Serves.nothingYet(),
                "",
                PlanTask.Means.VISIT,
                List.of(),
                Optional.empty(),
                0,
                "");
    }
}
