package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.identity.Organisation;
import java.util.Locale;

/** Adding somebody who signs in for an organisation and adds the others, when whoever did cannot any more. */
public record AddUserPage(String title, String caption, String lead, String action, Form form) {

    static AddUserPage of(Organisation organisation, Form form) {
        var role = OrganisationsPage.firstRole(organisation.kind()).title().toLowerCase(Locale.UK);
        return new AddUserPage(
                "Add another " + role,
                organisation.name(),
                "For when whoever looked after its users has left, or there should be two. They meet what its " + role
                        + "s meet, so ask the organisation first. Its own audit trail will say that you added them.",
                "/administration/organisations/" + organisation.id() + "/add",
                form);
    }
}
