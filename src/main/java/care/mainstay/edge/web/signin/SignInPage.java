package care.mainstay.edge.web.signin;

import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.identity.SignIn;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param form the e-mail address typed before, and why it was refused
 * @param next the path to go to afterwards
 * @param offers whom a demo offers with one click; empty elsewhere
 */
public record SignInPage(Form form, String next, List<Offer> offers) {

    /** One choice of a demo: who it is, and what they come to do in plain words. */
    public record Offer(String email, String name, String title, String comesTo) {}

    static SignInPage of(Form form, String next, List<SignIn.Offer> offers) {
        return new SignInPage(form, next, offers.stream().map(SignInPage::offer).toList());
    }

    public boolean demo() {
        return !offers.isEmpty();
    }

    private static Offer offer(SignIn.Offer offer) {
        String comesTo = switch (offer.role()) {
            case COMMISSIONER -> "Refers people, agrees outcomes, reviews, and approves what is paid.";
            case MANAGER -> "Answers referrals, plans around outcomes, looks into incidents, gets paid.";
            case COORDINATOR -> "Arranges who visits whom, and sees to what is late or missed.";
            case CARER -> "Sees today’s visits and what each is for, and records what changed.";
            case PERSON -> "Sees her own outcomes and visits, and says whether they have come true.";
            case FAMILY -> "Sees what her mother chose to share.";
            case INSPECTOR -> "Reads the evidence of one provider, until a date.";
            case SCRUTINY -> "Sees totals only: is it working, for whom, at what cost.";
            case ADMINISTRATOR -> "Looks after users, the audit trail and the installation.";
            case SYSTEM -> "";
        };
        return new Offer(offer.email(), offer.name(), offer.role().title() + ", " + offer.organisation(), comesTo);
    }
}
