package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Crumb;
import java.util.Arrays;
import java.util.List;

/** What is asked for, and why now: the first page of a referral. */
public record AskedPage(
        String title, String caption, String action, String submit, String cancel, List<Crumb> crumbs, Form form) {

    static AskedPage toBegin(String person, String name, String called, Form form) {
        return new AskedPage(
                "Refer " + called + " for support",
                name,
                "/people/" + person + "/refer",
                "Save and continue",
                "/people/" + person,
                List.of(new Crumb("Home", "/"), new Crumb("People", "/people"), new Crumb(name, "/people/" + person)),
                form);
    }

    static AskedPage toChange(String referral, String name, Form form) {
        return new AskedPage(
                "What is asked for, and why now",
                name,
                "/referrals/" + referral + "/asked",
                "Save",
                "/referrals/" + referral,
                DraftPages.crumbs(referral, name),
                form);
    }

    public List<Choice> funding() {
        return Arrays.stream(FundingRoute.values())
                .map(route -> new Choice(Reading.code(route), route.words()))
                .toList();
    }
}
