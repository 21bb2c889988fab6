package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Stage;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Between the steps of an outcome and the form that writes them anew. A step without a title is left out. */
final class StagesForm {

    /** More steps than this and none is a step that one notices. */
    static final int MOST = 5;

    private static final int LONGEST = 2_000;

    private StagesForm() {}

    static Form of(List<Stage> stages) {
        var form = Form.empty();
        for (var stage : stages) {
            var name = "stage-" + stage.number();
            form = form.with(name + "-title", stage.title())
                    .with(name + "-target", stage.target().stripTrailingZeros().toPlainString())
                    .with(name + "-by", stage.by())
                    .with(name + "-steps-back", stage.supportStepsBack())
                    .with(name + "-risk", stage.riskReview())
                    .with(name + "-supervision", stage.supervisionCheck())
                    .with(name + "-competencies", String.join("\n", stage.competencies()));
        }
        return form;
    }

    static List<Stage> read(Form form) {
        var reading = new Reading(form);
        var stages = new ArrayList<Stage>();
        for (int row = 1; row <= MOST; row++) {
            var name = "stage-" + row;
            if (isBegun(form, name)) {
                var title = reading.text(name + "-title", "the step, or empty all of it", 200);
                var target = reading.number(name + "-target", "the value that reaches it", 1);
                var by = reading.day(name + "-by", "the day it should be reached by");
                var back = reading.optionalText(name + "-steps-back", "what support does less of", LONGEST);
                var risk = reading.text(name + "-risk", "what is looked at before support steps back", LONGEST);
                var supervision = reading.text(name + "-supervision", "what a supervisor watches for", LONGEST);
                if (title.isPresent()
                        && target.isPresent()
                        && by.isPresent()
                        && risk.isPresent()
                        && supervision.isPresent()) {
                    stages.add(new Stage(
                            stages.size() + 1,
                            title.get(),
                            target.get(),
                            by.get(),
                            back.orElse(""),
                            risk.get(),
                            supervision.get(),
                            lines(form.text(name + "-competencies"))));
                }
            }
        }
        reading.done();
        return List.copyOf(stages);
    }

    private static boolean isBegun(Form form, String name) {
        return Stream.of(
                        "title",
                        "target",
                        "by-day",
                        "by-month",
                        "by-year",
                        "steps-back",
                        "risk",
                        "supervision",
                        "competencies")
                .anyMatch(field -> !form.text(name + "-" + field).isEmpty());
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
