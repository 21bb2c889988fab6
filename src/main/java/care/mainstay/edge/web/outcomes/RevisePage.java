package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.util.List;

/**
 * Changing what counts as there, by when, and how often somebody looks.
 *
 * @param standing what is agreed now
 * @param values the values to choose the target from, in words; empty when a number is typed
 * @param asksBaseline whether where it began can still be written: not once it was confirmed
 * @param asksWho whether somebody has to have agreed: not while it is only proposed
 */
public record RevisePage(
        PersonFrame frame,
        String path,
        String statement,
        String standing,
        String measure,
        List<Choice> values,
        boolean asksBaseline,
        List<Choice> sources,
        boolean asksWho,
        List<Choice> authorities,
        Form form) {

    static RevisePage of(PersonFrame frame, Outcome outcome, Form form) {
        return new RevisePage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                "Now: " + OutcomeWords.target(outcome) + ", by "
                        + Words.day(outcome.terms().targetDate()) + ". Somebody looks "
                        + OutcomeWords.every(outcome.terms().dueEveryDays()) + ".",
                outcome.measure().plainWords(),
                ObserveForm.values(outcome),
                !ReviseForm.locked(outcome),
                ObserveForm.sourcesOfBaseline(),
                outcome.lifecycle() != Lifecycle.PROPOSED,
                DecisionForm.authorities(frame.called()),
                form);
    }
}
