package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that should become or stay true in a person's life, in their own words, as it was known at a moment.
 *
 * @param lead the organisation that keeps and leads on it
 * @param lifecycleSince the day it came to be where it is in its life
 * @param startedOn the day support towards it began; empty before
 * @param endedOn the day it was completed or stopped; empty before
 * @param termsVersion 1 as proposed, one more for each revision
 */
public record Outcome(
        OutcomeId id,
        PersonId person,
        Optional<ReferralId> referral,
        OrganisationId lead,
        String statement,
        String noticing,
        String whyItMatters,
        OutcomeKind kind,
        OutcomeDomain domain,
        ExpectedCourse course,
        Influence influence,
        List<String> contributing,
        FundingRoute fundingRoute,
        Lifecycle lifecycle,
        LocalDate lifecycleSince,
        String lifecycleReason,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        int termsVersion,
        OutcomeTerms terms,
        Measure measure,
        Resources resources,
        List<Stage> stages,
        Agreement agreement,
        Instant proposedAt) {

    /** What a value looks like for this person: their own words for a level before the measure's. */
    public String words(java.math.BigDecimal value) {
        return terms.levels().stream()
                .filter(level -> level.value().compareTo(value) == 0)
                .map(Measure.Level::words)
                .findFirst()
                .orElseGet(() -> measure.words(value));
    }
}
