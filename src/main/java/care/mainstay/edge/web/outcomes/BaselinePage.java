package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import java.util.List;

/** Confirming where an outcome began. */
public record BaselinePage(
        PersonFrame frame,
        String path,
        String statement,
        String baseline,
        List<Choice> sources,
        String note,
        Form form) {

    static BaselinePage of(PersonFrame frame, Outcome outcome, Role role, Form form) {
        return new BaselinePage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                outcome.terms()
                        .baseline()
                        .map(known -> OutcomeWords.value(outcome, known.value()) + ", seen by " + known.byWhom()
                                + " on " + Words.day(known.on()))
                        .orElse("Nobody has looked yet"),
                role == Role.PERSON
                        ? List.of(new Choice(ObservationSource.PERSON.code(), "I do"))
                        : ObserveForm.independentSources(),
                role == Role.MANAGER || role == Role.COORDINATOR
                        ? "This keeps a note of who confirmed it to you. Nothing is paid against it until the council or the"
                                + " household has confirmed it here themselves, within 14 days of the start."
                        : "Confirmed within 14 days of the start, it is what later change is measured against, and what is"
                                + " paid for.",
                form);
    }
}
