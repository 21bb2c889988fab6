package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import java.util.Arrays;
import java.util.List;

/**
 * Adding somebody to a circle, or changing what is known of them.
 *
 * @param history what was written down about them and by whom, the latest first
 */
public record MemberPage(PersonFrame frame, String title, String action, List<String> history, Form form) {

    static MemberPage toAdd(PersonFrame frame, Form form) {
        return new MemberPage(
                frame,
                "Add somebody to " + frame.called() + "’s circle",
                frame.path() + "/circle/add",
                List.of(),
                form);
    }

    static MemberPage toChange(PersonFrame frame, CircleMember member, List<String> history, Form form) {
        return new MemberPage(
                frame,
                "Change what is known of " + member.details().name(),
                frame.path() + "/circle/" + member.id(),
                history,
                form);
    }

    public List<Choice> authorities() {
        return Arrays.stream(HeldAuthority.values())
                .map(held -> new Choice(held.code(), held.words(), hint(held)))
                .toList();
    }

    private static String hint(HeldAuthority held) {
        return switch (held) {
            case NONE -> "Family and friends. Being next of kin gives no authority to decide.";
            case HEALTH_AND_WELFARE_ATTORNEY ->
                "Under a registered lasting power of attorney, when the person cannot decide something themselves.";
            case PROPERTY_AND_FINANCE_ATTORNEY -> "Covers money only. It gives no say over care.";
            case DEPUTY -> "The court’s order says what they may decide.";
            case ADVOCATE -> "Speaks for the person and supports them. Never consents for them.";
            case APPOINTEE -> "Receives benefits for the person, and decides nothing else.";
        };
    }

    public List<Choice> areas() {
        return List.of(
                new Choice(DecisionArea.CARE.code(), "Care: outcomes, the plan, risks"),
                new Choice(DecisionArea.SHARING.code(), "Sharing: who sees what"),
                new Choice(DecisionArea.MONEY.code(), "Money"));
    }
}
