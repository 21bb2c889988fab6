package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;

/** Letting the person, or somebody in their circle, sign in. */
public record InvitePage(PersonFrame frame, String title, String lead, String action, String submit, Form form) {

    static InvitePage forMember(PersonFrame frame, String member, String name, Form form) {
        return new InvitePage(
                frame,
                "Let " + name + " sign in",
                "Signing in shows " + name + " nothing by itself. " + frame.called() + " chooses what to share.",
                frame.path() + "/circle/" + member + "/invite",
                "Let them sign in",
                form);
    }

    static InvitePage forPerson(PersonFrame frame, Form form) {
        return new InvitePage(
                frame,
                "Let " + frame.called() + " sign in",
                frame.called()
                        + " will see everything that is kept for their care, keep their own records, and choose what to share.",
                frame.path() + "/circle/household",
                "Let them sign in",
                form);
    }
}
