package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outcome as it is proposed. The organisation that proposes it keeps it and leads on it.
 *
 * @param id given by imports and the demo; empty for a new one
 * @param statement in the person's own words
 * @param noticing what one will see or do when it is true; it may be empty while proposed, and must be there to be agreed
 * @param contributing others who bring it about: a daughter, the community physiotherapist, a lunch club
 * @param proposedAt when, for imports and the demo; empty for now
 */
public record NewOutcome(
        Optional<OutcomeId> id,
        PersonId person,
        Optional<ReferralId> referral,
        String statement,
        String noticing,
        String whyItMatters,
        OutcomeKind kind,
        OutcomeDomain domain,
        ExpectedCourse course,
        Influence influence,
        List<String> contributing,
        FundingRoute fundingRoute,
        OutcomeTerms terms,
        Resources resources,
        List<Stage> stages,
        Optional<Instant> proposedAt) {}
