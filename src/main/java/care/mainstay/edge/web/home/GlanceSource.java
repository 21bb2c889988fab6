package care.mainstay.edge.web.home;

import java.util.List;

/** A journey with something that a person, or somebody close to them, looks for first. */
public interface GlanceSource {

    /** Where it stands, lowest first: visits 10, outcomes 20, reviews 30, plan 40. */
    int place();

    /** What there is to see about somebody; nothing at all where it was not shared with the reader. */
    List<Glance> glancesAt(Near near);
}
