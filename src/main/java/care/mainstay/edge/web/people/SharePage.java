package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.people.persons.SharedItem;
import java.util.Arrays;
import java.util.List;

/**
 * Choosing what somebody in the circle can see.
 *
 * @param asksWho whether to ask who decided: not when the person is choosing themselves
 */
public record SharePage(
        PersonFrame frame,
        String title,
        String lead,
        String action,
        boolean asksWho,
        List<Choice> authorities,
        Form form) {

    static SharePage of(PersonFrame frame, String member, String name, boolean own, Form form) {
        return new SharePage(
                frame,
                "What " + name + " can see",
                own
                        ? "Choose as much or as little as you like. " + name
                                + " also sees your name and address. You can change this at any time."
                        : "This is " + frame.called() + "’s choice. " + name + " also sees " + frame.called()
                                + "’s name and address.",
                frame.path() + "/circle/" + member + "/share",
                !own,
                DecisionForm.authorities(frame.called()),
                form);
    }

    public List<Choice> items() {
        return Arrays.stream(SharedItem.values())
                .map(item -> new Choice(item.code(), item.meaning()))
                .toList();
    }
}
