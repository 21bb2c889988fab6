package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of an outcome, all on one page: support steps back as each is reached.
 *
 * @param scale what the values mean, for measures that say so
 * @param rows how many steps there is room for: those there are and one more
 */
public record StagesPage(
        PersonFrame frame, String path, String statement, List<String> scale, List<Row> rows, Form form) {

    /** One step of the form. */
    public record Row(String name, String legend) {}

    static StagesPage of(PersonFrame frame, Outcome outcome, Form form) {
        int filled = (int) IntStream.rangeClosed(1, StagesForm.MOST)
                .filter(row -> !form.text("stage-" + row + "-title").isEmpty())
                .count();
        return new StagesPage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                outcome.measure().levels().stream()
                        .map(Measure.Level::value)
                        .map(value -> OutcomeWords.number(value) + ": " + outcome.words(value))
                        .toList(),
                IntStream.rangeClosed(1, Math.min(StagesForm.MOST, Math.max(2, filled + 1)))
                        .mapToObj(row -> new Row("stage-" + row, "Step " + row))
                        .toList(),
                form);
    }
}
