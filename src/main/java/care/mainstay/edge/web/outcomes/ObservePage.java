package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.foundation.identity.Role;
import java.util.List;

/** Recording what was seen. */
public record ObservePage(
        PersonFrame frame,
        String path,
        String statement,
        String noticing,
        String question,
        String valueHint,
        boolean needsOutOf,
        boolean asksForName,
        Form form,
        List<Choice> values,
        List<Choice> bearings,
        List<Choice> sources) {

    static ObservePage of(PersonFrame frame, Outcome outcome, Form form, Role role) {
        var sources = ObserveForm.choices(role, frame.called());
        return new ObservePage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                outcome.noticing(),
                outcome.measure().question(),
                outcome.measure().unit().isEmpty()
                        ? ""
                        : "A number, " + outcome.measure().unit() + ". Leave it empty if only words will do.",
                outcome.measure().type().needsOutOf(),
                role != Role.PERSON && role != Role.FAMILY,
                form,
                ObserveForm.values(outcome),
                whatItSays(),
                sources);
    }

    static List<Choice> whatItSays() {
        return List.of(
                new Choice(Reading.code(Bearing.SUPPORTS), "It shows that it is becoming, or staying, true"),
                new Choice(Reading.code(Bearing.NEUTRAL), "Neither way"),
                new Choice(Reading.code(Bearing.AGAINST), "It shows the opposite"));
    }
}
