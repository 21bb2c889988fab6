package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * Who decided, and on what authority: part of every agreement, consent, choice and confirmation.
 *
 * <p>This holds the form of it. Whether a named attorney or deputy is known, verified and within scope on the day is
 * asked of {@link Circles#requireAuthority}.
 *
 * @param name the person, the attorney or deputy, or who made the best-interests decision
 * @param consulted whom a best-interests decision consulted, at least one (Mental Capacity Act 2005 s 4(7)); for any
 *     other authority whoever was asked, or none
 */
public record DecidedBy(Authority authority, String name, List<String> consulted) {

    public DecidedBy {
        name = name.strip();
        consulted = consulted.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        var problems = new ArrayList<Refused.Problem>();
        if (name.isEmpty()) {
            problems.add(new Refused.Problem(
                    "persons.decision-without-a-name",
                    "decided-by",
                    "It does not say who decided.",
                    "Enter the name of whoever made the decision."));
        }
        if (authority == Authority.BEST_INTERESTS && consulted.isEmpty()) {
            problems.add(new Refused.Problem(
                    "persons.best-interests-without-consulting",
                    "consulted",
                    "A best-interests decision must name whom it consulted.",
                    "Enter at least one name: those who care for the person or know them, or an advocate."));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    public static DecidedBy person(String name) {
        return new DecidedBy(Authority.PERSON, name, List.of());
    }

    public static DecidedBy attorney(String name) {
        return new DecidedBy(Authority.HEALTH_AND_WELFARE_ATTORNEY, name, List.of());
    }

    public static DecidedBy deputy(String name) {
        return new DecidedBy(Authority.DEPUTY, name, List.of());
    }

    public static DecidedBy bestInterests(String decisionMaker, List<String> consulted) {
        return new DecidedBy(Authority.BEST_INTERESTS, decisionMaker, consulted);
    }

    /** For pages and statements: {@code Ann Hale, health and welfare attorney}. */
    public String words() {
        return switch (authority) {
            case PERSON -> name;
            case BEST_INTERESTS ->
                "best-interests decision by " + name + ", having asked " + String.join(", ", consulted);
            default -> name + ", " + authority.words();
        };
    }
}
