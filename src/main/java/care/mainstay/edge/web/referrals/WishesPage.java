package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Crumb;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the person wants, in their own words. */
public record WishesPage(
        String title, String caption, String lead, String action, String cancel, List<Crumb> crumbs, Form form) {

    static WishesPage of(String referral, String name, String called, Form form) {
        return new WishesPage(
                "What " + called + " wants",
                name,
                "Write it as " + called
                        + " says it: what they would like to do, see or feel, not what somebody should do for them.",
                "/referrals/" + referral + "/wishes",
                "/referrals/" + referral,
                DraftPages.crumbs(referral, name),
                form);
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, RequestForm.MOST_WISHES).boxed().toList();
    }

    public String heading(int number) {
        return switch (number) {
            case 1 -> "What matters most";
            case 2 -> "Something else (optional)";
            default -> "Anything more (optional)";
        };
    }

    public List<Choice> domains() {
        return Arrays.stream(OutcomeIntent.Domain.values())
                .map(domain -> new Choice(Reading.code(domain), domain.words()))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(OutcomeIntent.Kind.values())
                .map(kind -> new Choice(Reading.code(kind), kind.words()))
                .toList();
    }
}
