package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Referrals, and the steps of their life. Each step is one of {@link ReferralTransitions}, is written down with who, when
 * and why, and is {@link care.mainstay.foundation.kernel.Refused} when it cannot follow where the referral stands or is
 * not the caller's to take. A referral the caller may not see is as if there were none.
 *
 * <p>Steps open and close records between the organisations: so they are called outside a transaction, and each runs in
 * its own.
 */
public interface Referrals {

    /** Writes a draft for somebody the caller may see; the caller's organisation keeps records about them from then. */
    ReferralId draft(NewReferral referral, WhenAndWhy when);

    /** Rewrites a draft. */
    void redraft(ReferralId referral, NewReferral.Request request);

    /** What would be refused about a request, without keeping anything: for dry runs and forms. */
    List<care.mainstay.foundation.kernel.Refused.Problem> problemsWith(NewReferral.Request request);

    /**
     * Sends a draft, or one that was declined, to a provider: the council's records about the person are opened to it
     * until it declines, the referral is withdrawn, or support ends.
     */
    void send(ReferralId referral, OrganisationId provider, WhenAndWhy when);

    /** The provider takes it on, its own from a draft; its records about the person are opened to the council. */
    void accept(ReferralId referral, WhenAndWhy when);

    /** The provider cannot take it on, and from that moment no longer sees the referral or the person. */
    void decline(ReferralId referral, DeclineReason reason, WhenAndWhy when);

    /** No longer wanted, before support has started. */
    void withdraw(ReferralId referral, WithdrawReason reason, WhenAndWhy when);

    void beginAssessment(ReferralId referral, WhenAndWhy when);

    /** Keeps an assessment while the referral is in assessment, or later when things have changed. */
    Assessment recordAssessment(ReferralId referral, NewAssessment assessment);

    /** Needs at least one assessment. */
    void beginPlanning(ReferralId referral, WhenAndWhy when);

    /** Support starts. */
    void activate(ReferralId referral, WhenAndWhy when);

    void pause(ReferralId referral, PauseReason reason, WhenAndWhy when);

    void resume(ReferralId referral, WhenAndWhy when);

    /** Support is coming to an end, for this reason. */
    void beginEnding(ReferralId referral, EndReason reason, WhenAndWhy when);

    /** It is not ending after all. */
    void callOffEnding(ReferralId referral, WhenAndWhy when);

    /**
     * Support has ended, passing through ending where that was not begun; before it started, the provider hands it back.
     * The provider no longer sees what the council records from then on; each keeps what it has kept.
     */
    void end(ReferralId referral, EndReason reason, WhenAndWhy when);

    Optional<Referral> find(ReferralId referral);

    /**
     * These referrals as they were known at a moment: a start, an end or any other step that was written down afterwards
     * does not show. One that was not known then, or that the caller may not see, is absent.
     */
    List<Referral> asKnown(Collection<ReferralId> referrals, Instant recordedBy);

    /** The person's referrals that the caller may see, latest first. */
    List<Referral> forPerson(PersonId person);

    /** The same for several people, each one's latest open referral, for lists. */
    List<Referral> openFor(Collection<PersonId> people);

    /** The caller's organisation's referrals, kept by it or offered to it, in these states: longest waiting first. */
    List<Referral> inbox(Set<ReferralState> states);

    /** The steps taken so far, as far as the caller may see them. */
    List<Transition> history(ReferralId referral);

    /** Assessments of the person that the caller may see, latest first. */
    List<Assessment> assessments(PersonId person);

    /** What the latest assessment, of the commissioning side where there is one, found eligible. */
    Set<CareActOutcome> eligibleNeeds(PersonId person);
}
