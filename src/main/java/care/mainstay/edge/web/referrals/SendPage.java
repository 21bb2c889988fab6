package care.mainstay.edge.web.referrals;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.foundation.identity.Organisation;
import java.util.List;

/** Choosing the provider to ask. */
public record SendPage(
        String title,
        String caption,
        String lead,
        String action,
        String cancel,
        List<Choice> providers,
        List<Crumb> crumbs,
        Form form) {

    static SendPage of(String referral, String name, String called, List<Organisation> providers, Form form) {
        return new SendPage(
                "Which provider will you ask?",
                name,
                "They will see who " + called
                        + " is and what this referral says. If they decline, they no longer will.",
                "/referrals/" + referral + "/send",
                "/referrals/" + referral,
                providers.stream()
                        .map(provider -> new Choice(provider.id().toString(), provider.name()))
                        .toList(),
                DraftPages.crumbs(referral, name),
                form);
    }
}
