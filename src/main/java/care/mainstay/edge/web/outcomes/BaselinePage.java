package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.util.List;

/** Confirming where an outcome began. */
public record BaselinePage(
        PersonFrame frame, String path, String statement, String baseline, List<Choice> sources, Form form) {

    static BaselinePage of(PersonFrame frame, Outcome outcome, Form form) {
        return new BaselinePage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                outcome.terms()
                        .baseline()
                        .map(known -> OutcomeWords.value(outcome, known.value()) + ", seen by " + known.byWhom()
                                + " on " + Words.day(known.on()))
                        .orElse("Nobody has looked yet"),
                ObserveForm.independentSources(),
                form);
    }
}
