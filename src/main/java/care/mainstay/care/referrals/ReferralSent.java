package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A referral was put to a provider, which may now see what the referrer keeps about the person. */
public record ReferralSent(
        OrganisationId organisation,
        UserId actor,
        Instant occurredAt,
        ReferralId referral,
        PersonId person,
        OrganisationId provider)
        implements DomainEvent {}
