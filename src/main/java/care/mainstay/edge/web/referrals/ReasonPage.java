package care.mainstay.edge.web.referrals;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Crumb;
import java.util.List;

/** One question about one step: why, when, and in what words. */
public record ReasonPage(
        String title,
        String caption,
        String lead,
        String action,
        String cancel,
        String submit,
        List<Choice> choices,
        String wordsLabel,
        boolean asksDay,
        List<Crumb> crumbs,
        Form form) {

    static ReasonPage of(ReasonStep step, String referral, String name, Form form) {
        var path = "/referrals/" + referral;
        return new ReasonPage(
                step.title(),
                name,
                step.lead(),
                path + "/" + step.path(),
                path,
                step.submit(),
                step.choices(),
                step.wordsLabel(),
                step.asksDay(),
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb("Referrals", "/referrals"),
                        new Crumb("Referral for " + name, path)),
                form);
    }
}
