package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.DomainEvent;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** A provider could not take a referral on, and no longer sees the person. */
public record ReferralDeclined(
        OrganisationId organisation,
        UserId actor,
        Instant occurredAt,
        ReferralId referral,
        PersonId person,
        OrganisationId provider,
        DeclineReason reason)
        implements DomainEvent {}
