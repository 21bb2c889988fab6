package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.util.List;

/**
 * Correcting something that was seen.
 *
 * @param standing what it says now, and who said so
 */
public record CorrectPage(
        PersonFrame frame,
        String path,
        String action,
        String statement,
        String standing,
        String question,
        boolean needsOutOf,
        List<Choice> values,
        List<Choice> bearings,
        Form form) {

    static CorrectPage of(PersonFrame frame, Outcome outcome, Observation seen, Form form) {
        var path = frame.path() + "/outcomes/" + outcome.id();
        return new CorrectPage(
                frame,
                path,
                path + "/observations/" + seen.id() + "/correct",
                outcome.statement(),
                seen.observer().name() + ", "
                        + Words.day(seen.observedAt().atZone(Words.LONDON).toLocalDate()) + ": "
                        + SeenLines.value(outcome, seen).orElse("no value")
                        + SeenLines.said(seen),
                outcome.measure().question(),
                outcome.measure().type().needsOutOf(),
                ObserveForm.values(outcome),
                ObservePage.whatItSays(),
                form);
    }
}
