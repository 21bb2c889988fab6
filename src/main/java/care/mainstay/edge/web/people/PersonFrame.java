package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.foundation.kernel.PersonId;
import java.util.List;

/**
 * What stands around every page about a person: print it with {@code components.personBanner}.
 *
 * @param called what they like to be called, for headings: {@code Peggy}
 * @param crumbs the way here, for the layout
 */
public record PersonFrame(
        PersonId person,
        String fullName,
        String called,
        PersonHeading heading,
        List<NavigationItem> tabs,
        List<Crumb> crumbs) {

    public PersonFrame {
        tabs = List.copyOf(tabs);
        crumbs = List.copyOf(crumbs);
    }

    public String path() {
        return "/people/" + person;
    }

    /** For titles: {@code Outcomes: Margaret Hale}. */
    public String title(String section) {
        return section + ": " + fullName;
    }
}
