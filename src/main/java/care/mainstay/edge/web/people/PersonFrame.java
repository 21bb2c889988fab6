package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page about a person: print it with {@code components.personBanner}.
 *
 * @param called what they like to be called, for headings: {@code Peggy}
 * @param crumbs the way here, for the layout
 * @param closed why nothing new can be begun for them by the reader, or null: they died, or support has ended
 * @param died whether they have died, so that nothing at all is asked or offered any more
 * @param former whether the reader's part is over, so that what is common to all keepers is neither shown nor changed
 */
public record PersonFrame(
        PersonId person,
        String fullName,
        String called,
        PersonHeading heading,
        List<NavigationItem> tabs,
        List<Crumb> crumbs,
        @Nullable String closed,
        boolean died,
        boolean former) {

    public PersonFrame {
        tabs = List.copyOf(tabs);
        crumbs = List.copyOf(crumbs);
    }

    public String path() {
        return "/people/" + person;
    }

    /** Whether something new may be offered: an outcome, a plan, a visit. */
    public boolean open() {
        return closed == null;
    }

    /** Refuses what no page of ours offers any more. */
    public void requireOpen() {
        if (closed != null) {
            throw new Refused("people.nothing-new", closed, "");
        }
    }

    /** Refuses what is no longer asked once somebody has died. */
    public void requireLiving() {
        if (died && closed != null) {
            throw new Refused("people.has-died", closed, "");
        }
    }

    /** For titles: {@code Outcomes: Margaret Hale}. */
    public String title(String section) {
        return section + ": " + fullName;
    }
}
