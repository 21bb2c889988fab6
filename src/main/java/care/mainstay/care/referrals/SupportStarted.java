package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** Support that was planned has begun. */
public record SupportStarted(
        OrganisationId organisation, UserId actor, Instant occurredAt, ReferralId referral, PersonId person)
        implements DomainEvent {}
