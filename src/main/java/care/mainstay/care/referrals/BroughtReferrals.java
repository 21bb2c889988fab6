package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;

/**
 * Referrals and support that another system tells of, each row by the rules of {@link Referrals} and all of it or nothing.
 *
 * <p>Called outside a transaction. A trial does everything by the same rules and undoes it; it is for who wants to know
 * first what would be {@link care.mainstay.foundation.kernel.Refused}.
 */
public interface BroughtReferrals {

    /** Writes a referral and sends it in one act, so that no draft is ever left of one that was not sent. */
    ReferralId refer(NewReferral referral, OrganisationId provider, WhenAndWhy when, boolean trial);

    /** Writes down that somebody asked the caller's organisation directly, and takes it on, in one act. */
    ReferralId takeOn(NewReferral referral, WhenAndWhy when, boolean trial);

    /**
     * Takes a referral on, keeps its assessment, and starts and ends support, as far as was told. A step that was taken
     * before is left alone where it was on the same day, and refused where it was on another.
     *
     * <p>The ending closes what another organisation opened and is an act of its own; whatever could be refused about it
     * is looked at before the first step.
     */
    void support(ReferralId referral, BroughtSupport support, boolean trial);
}
