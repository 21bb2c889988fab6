package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Crumb;
import java.util.List;

/** Entering or changing who somebody is. */
public record DetailsPage(
        String title, String lead, String action, String submit, String cancel, List<Crumb> crumbs, Form form) {

    static DetailsPage forNew(Form form) {
        return new DetailsPage(
                "Register somebody",
                "Only the names are needed to begin. Search first: they may be here already.",
                "/people/new",
                "Register",
                "/people",
                List.of(new Crumb("Home", "/"), new Crumb("People", "/people")),
                form);
    }

    static DetailsPage toChange(PersonFrame frame, Form form) {
        return new DetailsPage(
                "Name, address and contact",
                "What is changed here changes for everybody who keeps records about " + frame.called() + ".",
                frame.path() + "/details",
                "Save",
                frame.path(),
                frame.crumbs(),
                form);
    }
}
