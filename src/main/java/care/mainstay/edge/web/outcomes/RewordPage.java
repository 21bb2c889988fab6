package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;

/** Changing the words of an outcome that nobody has agreed to yet. */
public record RewordPage(PersonFrame frame, String path, Form form) {

    static RewordPage of(PersonFrame frame, Outcome outcome, Form form) {
        return new RewordPage(frame, frame.path() + "/outcomes/" + outcome.id(), form);
    }
}
