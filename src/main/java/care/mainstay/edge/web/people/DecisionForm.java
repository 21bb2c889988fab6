package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import java.util.Arrays;
import java.util.List;

/**
 * Who decided, asked the same way on every form: print it with {@code people.decided-by}, read it with {@link #read}.
 *
 * <p>Whether a named attorney or deputy may is still asked of {@code Circles.requireAuthority}.
 */
public final class DecisionForm {

    private DecisionForm() {}

    public static List<Choice> authorities(String called) {
        return Arrays.stream(Authority.values())
                .map(authority -> new Choice(Reading.code(authority), words(authority, called), hint(authority)))
                .toList();
    }

    private static String words(Authority authority, String called) {
        return switch (authority) {
            case PERSON -> called + " decided";
            case HEALTH_AND_WELFARE_ATTORNEY -> "Their attorney for health and welfare decided";
            case DEPUTY -> "A deputy of the Court of Protection decided";
            case BEST_INTERESTS -> "It was decided in their best interests";
        };
    }

    private static String hint(Authority authority) {
        return switch (authority) {
            case PERSON -> "With whatever help they needed to decide.";
            case HEALTH_AND_WELFARE_ATTORNEY, DEPUTY -> "They must be in the circle, with the document seen.";
            case BEST_INTERESTS -> "Because they cannot decide this themselves, and nobody holds authority to.";
        };
    }

    /**
     * What was typed under {@code authority}, {@code decided-by} and {@code consulted}.
     *
     * @param fullName the person, for when they decided themselves
     */
    public static DecidedBy read(Form form, String fullName) {
        var reading = new Reading(form);
        var authority = reading.choice("authority", "who decided", Authority.class);
        boolean themselves =
                authority.filter(chosen -> chosen == Authority.PERSON).isPresent();
        var name = themselves || authority.isEmpty()
                ? reading.optionalText("decided-by", "the name", 200)
                : reading.text("decided-by", "the name of who decided", 200);
        reading.done();
        return new DecidedBy(
                authority.orElseThrow(),
                themselves ? fullName : name.orElseThrow(),
                Arrays.stream(form.text("consulted").split("[,\\n]")).toList());
    }
}
