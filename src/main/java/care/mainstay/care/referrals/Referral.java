package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One request for support for a person, followed to its ending.
 *
 * @param keeper the council that refers, or the provider that was asked directly
 * @param counterparty the provider it was offered to or taken on by, when another organisation keeps it
 * @param recordedAt when it was first written down here: years after the fact, when it came with a file
 */
public record Referral(
        ReferralId id,
        PersonId person,
        OrganisationId keeper,
        Optional<OrganisationId> counterparty,
        NewReferral.Request request,
        ReferralState state,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<EndReason> endReason,
        boolean keptByProvider,
        Instant recordedAt) {

    /** The same referral after a step. */
    public Referral nowIn(ReferralState next) {
        return new Referral(
                id,
                person,
                keeper,
                counterparty,
                request,
                next,
                startedOn,
                endedOn,
                endReason,
                keptByProvider,
                recordedAt);
    }

    /** Who gives, or is asked to give, the support. */
    public Optional<OrganisationId> provider() {
        return keptByProvider ? Optional.of(keeper) : counterparty;
    }

    /** The council that referred; empty when the provider was asked directly. */
    public Optional<OrganisationId> commissioner() {
        return keptByProvider ? Optional.empty() : Optional.of(keeper);
    }
}
