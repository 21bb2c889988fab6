package care.mainstay.care.support;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.LocalDate;
import java.util.List;

/**
 * The steps of support that reach further than the referral.
 *
 * <p>They act for several organisations in turn, so they are called outside a transaction; repeating one that was
 * interrupted finishes it.
 */
public interface SupportChanges {

    /**
     * Support stands still: visits to come are called off, and the clocks of the outcomes stop. While another referral to
     * the same provider is under way no visit is called off, here as at an ending: the office says which are to stay.
     */
    void pause(ReferralId referral, PauseReason reason, WhenAndWhy when);

    /** Support goes on, and so do the clocks. Visits are planned anew from the plan. */
    void resume(ReferralId referral, WhenAndWhy when);

    /** Support has ended: visits to come are called off. Outcomes are decided about by those who agreed them. */
    void end(ReferralId referral, EndReason reason, WhenAndWhy when);

    /**
     * Somebody has died. What the caller's own organisation keeps comes to a stop: visits to come are called off, outcomes
     * stop, reviews that are due fall away, its referrals end; and nothing new can begin. Every other organisation that
     * keeps records is asked, by an alert with an owner and a clock, to check and to say so itself: on one organisation's
     * word nobody else's visits are called off, because a mistake would leave somebody without care. Said again with
     * another day, it corrects the day.
     */
    void died(PersonId person, LocalDate on);

    /**
     * It was a mistake: new things can begin again, and the other keepers are told at once. What was called off stays
     * called off, and is listed by {@link #calledOff} to be planned anew.
     */
    void hadNotDied(PersonId person, String reason);

    /** Whether the caller's organisation still has something to come for somebody who has died. */
    boolean somethingToCome(PersonId person);

    /** What the caller's organisation called off because of a death and would still lie ahead. */
    CalledOff calledOff(PersonId person);

    /** What was stopped because of a death. */
    record CalledOff(List<Visit> visits, List<Outcome> outcomes) {

        public boolean isNothing() {
            return visits.isEmpty() && outcomes.isEmpty();
        }
    }
}
