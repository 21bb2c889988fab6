package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A journey that knows of things that have happened to or with a person: each adds to the one timeline.
 *
 * <p>It gives what the caller may see and no more; nothing may hint at what was left out.
 */
public interface TimelineSource {

    /** The latest happenings first, at most this many. */
    List<Happening> of(PersonId person, Caller caller, int most);

    /**
     * Something that happened.
     *
     * @param by who did it or says so, in words
     */
    record Happening(
            Instant at,
            String title,
            String words,
            Optional<String> by,
            Optional<Status> status,
            Optional<Link> link) {}
}
