package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A provider took a referral on, and keeps records about the person from then. */
public record ReferralAccepted(
        OrganisationId organisation,
        UserId actor,
        Instant occurredAt,
        ReferralId referral,
        PersonId person,
        OrganisationId provider)
        implements DomainEvent {}
