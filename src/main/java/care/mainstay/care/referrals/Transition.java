package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One step a referral has taken: who, when and why.
 *
 * @param provider the provider it was before at this step
 * @param reasonWords the coded reason in words, where the step asks for one
 */
public record Transition(
        ReferralId referral,
        Optional<ReferralState> from,
        ReferralState to,
        OrganisationId actingOrganisation,
        Optional<OrganisationId> provider,
        Optional<String> reason,
        Optional<String> reasonWords,
        String words,
        Instant happenedAt,
        Instant recordedAt,
        UserId recordedBy) {}
