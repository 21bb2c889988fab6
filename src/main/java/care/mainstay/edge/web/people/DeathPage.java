package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import java.util.List;

/**
 * Asks for the day somebody died, and says what follows from it.
 *
 * @param asksOnce whether to ask if it is so: not when only the day is corrected
 */
public record DeathPage(
        PersonFrame frame,
        String title,
        String lead,
        List<String> follows,
        boolean asksOnce,
        String submit,
        Form form) {

    static DeathPage of(PersonFrame frame, Form form) {
        var called = frame.called();
        return frame.died()
                ? new DeathPage(
                        frame,
                        "The day " + called + " died",
                        "Correct the day here if it was written down wrong.",
                        List.of(),
                        false,
                        "Correct the day",
                        form)
                : new DeathPage(
                        frame,
                        called + " has died",
                        "We are sorry. Writing it down here makes sure that nobody calls at the door, and that the family is"
                                + " not asked again.",
                        List.of(
                                "Visits to come are called off, for every provider.",
                                "Outcomes stop. What was agreed and seen until that day stays on record.",
                                "Reviews that are due fall away, and the referral ends.",
                                "Whoever " + called + " shared with can still read what was shared with them."),
                        true,
                        "Write it down",
                        form);
    }

    public List<Choice> sure() {
        return List.of(new Choice("yes", frame.fullName() + " has died"));
    }
}
