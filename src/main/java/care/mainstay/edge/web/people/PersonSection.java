package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import java.util.List;
import java.util.Optional;

/**
 * One part of a person's pages: a tab at {@code /people/{person}/path}, and perhaps a glimpse on the person's first page.
 *
 * <p>A journey plugs in by having a bean of this. Its controller asks {@link PersonFrames} for the frame, with the same
 * path, and its template prints that with {@code components.personBanner}.
 */
public interface PersonSection {

    /** The tab: {@code Outcomes}. */
    String words();

    /** The last part of its address: {@code outcomes}. */
    String path();

    /**
     * Where it stands among the tabs, lowest first: about 0, outcomes 10, plan 20, visits 30, safety 40, reviews 50,
     * support 60, money 70, circle 80, timeline 90.
     */
    int place();

    /** Whether the signed-in caller's role is shown it at all. */
    boolean isFor(Caller caller);

    /** What must have been shared with a member of the circle before they are shown it; empty when it is nobody's to share. */
    Optional<SharedItem> shared();

    /** A short summary for the person's first page; empty when there is nothing to say. */
    default Optional<Glimpse> glimpse(PersonId person) {
        return Optional.empty();
    }

    /**
     * A card on the person's first page.
     *
     * @param lines sentences, most important first
     * @param link where to read on, the section's own tab when it names none
     */
    record Glimpse(String heading, List<String> lines, Optional<Status> status, Optional<Link> link) {

        public Glimpse {
            lines = List.copyOf(lines);
        }

        public static Glimpse of(String heading, List<String> lines) {
            return new Glimpse(heading, lines, Optional.empty(), Optional.empty());
        }
    }
}
