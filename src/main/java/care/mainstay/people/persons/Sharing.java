package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import java.util.List;
import java.util.Set;

/**
 * What a person lets their circle see, item by item.
 *
 * <p>A choice reaches every organisation that keeps records about the person: each opens, or closes, its own to the one
 * user by name. So {@link #share} acts for several organisations in turn, and is called outside a transaction; repeating
 * it after an interruption finishes it. Ending is one transaction: every keeper's records close in the same moment. Direct care, safeguarding and the regulator's powers are not touched by any
 * choice made here.
 */
public interface Sharing {

    /** Lets a member who signs in see these items and no others. None at all is the same as {@link #stop}. */
    void share(CircleMemberId member, Set<SharedItem> items, DecidedBy decision);

    /** The same, with why something else than before is shared; kept with what ends. */
    void share(CircleMemberId member, Set<SharedItem> items, DecidedBy decision, String why);

    /** Ends what a member could see; the decision is kept with what ends. */
    void stop(CircleMemberId member, DecidedBy decision);

    void stop(CircleMemberId member, DecidedBy decision, String why);

    /** Every choice, standing and ended, that the caller may know of: a member meets only their own. */
    List<Share> of(PersonId person);

    /**
     * Whether the signed-in caller may be shown an item about a person: always true for those who give, arrange or
     * inspect care and for the person; for the circle, what was shared. Rows are still held by grants.
     */
    boolean callerMaySee(PersonId person, SharedItem item);
}
