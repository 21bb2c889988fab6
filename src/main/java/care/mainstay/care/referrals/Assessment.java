package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.util.UUID;

/** An assessment as kept by the organisation that made it. */
public record Assessment(
        UUID id,
        ReferralId referral,
        PersonId person,
        OrganisationId keeper,
        NewAssessment findings,
        Instant recordedAt) {}
