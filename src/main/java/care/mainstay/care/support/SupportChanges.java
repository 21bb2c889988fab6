package care.mainstay.care.support;

import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.LocalDate;

/**
 * The steps of support that reach further than the referral.
 *
 * <p>They act for several organisations in turn, so they are called outside a transaction; repeating one that was
 * interrupted finishes it.
 */
public interface SupportChanges {

    /** Support stands still: visits to come are called off, and the clocks of the outcomes stop. */
    void pause(ReferralId referral, PauseReason reason, WhenAndWhy when);

    /** Support goes on, and so do the clocks. Visits are planned anew from the plan. */
    void resume(ReferralId referral, WhenAndWhy when);

    /** Support has ended: visits to come are called off. Outcomes are decided about by those who agreed them. */
    void end(ReferralId referral, EndReason reason, WhenAndWhy when);

    /**
     * Somebody has died. Visits to come are called off, outcomes stop, reviews that are due fall away and every referral
     * ends, whoever keeps them; from then on nothing new can begin. Said again with another day, it corrects the day.
     */
    void died(PersonId person, LocalDate on);
}
