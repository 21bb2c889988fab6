package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import java.util.List;
import java.util.Optional;

/** Deciding what happens next with an outcome. */
public record DecidePage(
        PersonFrame frame, String path, String statement, String standing, List<Choice> steps, Form form) {

    static DecidePage of(PersonFrame frame, Outcome outcome, Form form) {
        return new DecidePage(
                frame,
                frame.path() + "/outcomes/" + outcome.id(),
                outcome.statement(),
                "It is: " + outcome.lifecycle().title().toLowerCase(java.util.Locale.UK) + ".",
                outcome.lifecycle().next().stream()
                        .map(next -> new Choice(next.code(), words(outcome.lifecycle(), next), hint(next)))
                        .toList(),
                form);
    }

    /** What usually follows: once everybody it takes has agreed, that it is agreed; then that support towards it starts. */
    static Optional<Lifecycle> likely(Outcome outcome) {
        return switch (outcome.lifecycle()) {
            case PROPOSED ->
                outcome.agreement().isAgreedForCare() ? Optional.of(Lifecycle.ACCEPTED) : Optional.<Lifecycle>empty();
            case ACCEPTED -> Optional.of(Lifecycle.ACTIVE);
            default -> Optional.empty();
        };
    }

    private static String words(Lifecycle from, Lifecycle to) {
        return switch (to) {
            case ACCEPTED -> "It is agreed";
            case ACTIVE -> from == Lifecycle.ACCEPTED ? "Support towards it starts" : "It goes on";
            case ON_HOLD -> "Put it on hold";
            case COMPLETED -> "It is completed";
            case CANCELLED -> "Stop it";
            case REJECTED -> "It is not taken up";
            case ENTERED_IN_ERROR -> "It was entered by mistake";
            case PROPOSED -> "Propose it";
        };
    }

    private static String hint(Lifecycle to) {
        return switch (to) {
            case ACCEPTED -> "The person and the provider have agreed, and it says what one will see.";
            case ACTIVE -> "From this day on, people look and record what they see.";
            case ON_HOLD -> "For another reason than hospital. Days in hospital are left out by themselves.";
            case COMPLETED -> "Somebody gets in touch after 6 and 12 weeks, to see whether it lasts.";
            case CANCELLED -> "The person no longer wants it, has moved, or has died.";
            case REJECTED -> "Nobody wants it after all.";
            case ENTERED_IN_ERROR -> "It belongs to somebody else, or was written twice.";
            case PROPOSED -> "";
        };
    }
}
