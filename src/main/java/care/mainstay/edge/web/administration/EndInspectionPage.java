package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Inspection;
import java.time.LocalDate;

/** Ending an inspection before its last day: what that changes, and why it is done. */
public record EndInspectionPage(String title, String lead, String action, Form form) {

    static EndInspectionPage of(Inspection inspection, String regulator, Form form) {
        var lastDay = LocalDate.ofInstant(inspection.until().minusSeconds(1), Words.LONDON);
        return new EndInspectionPage(
                "End this inspection early?",
                regulator + " can read what you keep about " + Words.count(inspection.people(), "person", "people")
                        + " until the end of " + Words.day(lastDay)
                        + ". If you end it, nothing of it can be read here from that moment on. What was read until"
                        + " then stays in the audit trail, with your reason. What a regulator may ask you for by law does"
                        + " not change.",
                "/administration/inspections/" + inspection.id() + "/end",
                form);
    }
}
