package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.identity.Organisation;

/** Correcting the name of an organisation. */
public record RenamePage(String title, String caption, String lead, String action, Form form) {

    static RenamePage of(Organisation organisation, Form form) {
        return new RenamePage(
                "Correct the name",
                organisation.name(),
                "Every page says the new name from then on, to everybody who works with them. Files already taken from"
                        + " here keep the old one. Its own audit trail will say that you corrected it.",
                "/administration/organisations/" + organisation.id() + "/name",
                form);
    }
}
