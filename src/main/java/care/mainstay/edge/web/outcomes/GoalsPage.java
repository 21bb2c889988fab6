package care.mainstay.edge.web.outcomes;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import java.util.List;

/** Asks whether somebody wants to have outcomes. */
public record GoalsPage(
        PersonFrame frame,
        String title,
        String lead,
        List<Choice> choices,
        String wordsLabel,
        boolean asksWho,
        List<Choice> authorities,
        Form form) {

    static GoalsPage of(PersonFrame frame, boolean own, boolean asksWho, Form form) {
        var called = frame.called();
        return new GoalsPage(
                frame,
                own ? "Do you want to work towards something?" : "Does " + called + " want to have outcomes?",
                own
                        ? "It is up to you, and you can change your mind. Your support goes on either way."
                        : "It is " + called + "’s choice, and it can be changed. Support goes on either way, and nobody"
                                + " is worse off for a no.",
                List.of(
                        new Choice("yes", own ? "Yes, I do" : "Yes"),
                        new Choice(
                                "no",
                                own ? "No, I just want to be helped" : "No",
                                "Nobody proposes outcomes until that changes. Those under way can be stopped one by one.")),
                own ? "Anything you want to say about it (optional)" : "What " + called + " said about it (optional)",
                asksWho,
                DecisionForm.authorities(called),
                form);
    }
}
