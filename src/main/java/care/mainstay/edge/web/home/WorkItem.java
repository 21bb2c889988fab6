package care.mainstay.edge.web.home;

import care.mainstay.edge.web.components.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that needs the signed-in user, or several alike.
 *
 * @param what what to do, beginning with a verb: "Answer the referral for Mrs Okafor"
 * @param why one line of reason or detail
 * @param due the day it should be done by, when there is one; sorts before what has none
 * @param each one line for each of several alike, leading to it; empty for a single one
 */
public record WorkItem(String what, String why, Optional<LocalDate> due, String href, List<Link> each) {

    public WorkItem {
        each = List.copyOf(each);
    }

    public WorkItem(String what, String why, Optional<LocalDate> due, String href) {
        this(what, why, due, href, List.of());
    }
}
