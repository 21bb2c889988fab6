package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a plan as it is written. Tasks keep their ids from the version before; a new one gets its id here.
 *
 * @param id given by imports and the demo; empty for a new one
 * @param ifAVisitIsMissed what happens when a visit is late or missed (NICE QS123 statement 2)
 * @param whatChanged why there is a new version; empty for the first
 * @param draftedAt when, for imports and the demo; empty for now
 */
public record NewPlan(
        Optional<PlanId> id,
        PersonId person,
        Optional<ReferralId> referral,
        LocalDate startsOn,
        String summary,
        Budget budget,
        List<PlanTask> tasks,
        List<WeeklyVisit> week,
        String ifAVisitIsMissed,
        String whatChanged,
        Optional<Instant> draftedAt) {}
