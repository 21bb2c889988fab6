package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;

/**
 * Keeping in touch after an outcome was completed: contacts after 6 and 12 weeks, and what came of them.
 *
 * <p>As with {@link Outcomes}, what the caller may not see is as if there were none.
 */
public interface FollowUps {

    /** How many days before its day a contact is put on somebody's list. */
    int LISTED_DAYS_BEFORE = 7;

    /** The contacts planned for an outcome, the earliest first, with every try. */
    List<FollowUp> of(OutcomeId outcome);

    /**
     * What the caller's organisation should do now: contacts it planned, of outcomes still completed, from {@link
     * #LISTED_DAYS_BEFORE} days before their day until they can no longer count; those settled are left out.
     */
    List<FollowUp.Due> due();

    /**
     * Puts down that somebody got in touch, or tried to. What was said is kept as an observation by the same checks as any
     * other, together with the contact or not at all. {@link Refused} with all problems at once.
     */
    void contact(OutcomeId outcome, FollowUp.NewContact contact);
}
