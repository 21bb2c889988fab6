package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.people.persons.CircleMember;
import java.util.ArrayList;
import java.util.List;

/** Asks once whether somebody is no longer in a circle and on whose word, and says what that changes. */
public record LeavePage(PersonFrame frame, String title, List<String> changes, String action, boolean own, Form form) {

    static LeavePage of(PersonFrame frame, CircleMember member, boolean own, Form form) {
        var name = member.details().name();
        var changes = new ArrayList<String>();
        if (member.user().isPresent()) {
            changes.add(name + " stops seeing everything that was shared with them, at once.");
        }
        if (!member.details().areas().isEmpty()) {
            changes.add(name + " can no longer decide anything for " + (own ? "you." : frame.called() + "."));
        }
        if (member.details().emergencyContact()) {
            changes.add("Nobody will call " + name + " in an emergency. Make sure there is somebody else to call.");
        }
        changes.add("What " + name + " said and decided until now stays on record.");
        changes.add("If " + name + " comes back, add them again and choose again what they see.");
        return new LeavePage(
                frame,
                "Is " + name + " no longer in " + (own ? "your" : frame.called() + "’s") + " circle?",
                List.copyOf(changes),
                frame.path() + "/circle/" + member.id() + "/leave",
                own,
                form);
    }
}
