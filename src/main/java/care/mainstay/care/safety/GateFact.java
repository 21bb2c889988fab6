package care.mainstay.care.safety;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a gate may look at of one report or hospital stay, as it was known at a cut-off: judgement, lateness, and actions
 * left undone. There is no count of reports here, on purpose.
 *
 * @param subject the incident or the stay
 * @param judgement the review that stood at the cut-off
 * @param reportedLate whether it was reported more than a day after it happened
 * @param actionsOverdue actions due by the end of the period and not done by the cut-off
 */
public record GateFact(
        EvidenceRef subject,
        PersonId person,
        Instant happened,
        Instant reported,
        boolean reportedLate,
        Harm harm,
        Optional<HarmReview> judgement,
        int actionsOverdue) {

    /** Whether it is avoidable harm found by an independent review. */
    public boolean isAvoidableHarm() {
        return judgement.map(HarmReview::countsForMoney).orElse(false);
    }
}
