package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the plan around a person's outcomes. A version that was agreed is never changed; another follows it.
 *
 * @param provider the organisation that writes it and keeps it
 * @param version counts from 1
 * @param agreedBy who decided, and on what authority; empty while it is a draft
 * @param replacedOn the day a later version took over; empty while none has
 */
public record Plan(
        PlanId id,
        PersonId person,
        OrganisationId provider,
        Optional<ReferralId> referral,
        int version,
        LocalDate startsOn,
        String summary,
        Budget budget,
        List<PlanTask> tasks,
        List<WeeklyVisit> week,
        String ifAVisitIsMissed,
        String whatChanged,
        Instant draftedAt,
        Optional<DecidedBy> agreedBy,
        Optional<LocalDate> agreedOn,
        Optional<LocalDate> replacedOn) {

    public boolean isDraft() {
        return agreedOn.isEmpty();
    }

    /** Tasks of which nobody has said what they are for. */
    public List<PlanTask> unserving() {
        return tasks.stream().filter(PlanTask::isUnserving).toList();
    }

    /** The tasks of a visit of the week: its own, and those that belong to every visit. */
    public List<PlanTask> tasksFor(String visitLabel) {
        return tasks.stream()
                .filter(task -> task.means() == PlanTask.Means.VISIT)
                .filter(task -> task.visits().isEmpty() || task.visits().contains(visitLabel))
                .toList();
    }

    /** Hours of the ordinary week, each carer counted, to two places, half up. */
    public BigDecimal plannedHoursAWeek() {
        int minutes = week.stream().mapToInt(WeeklyVisit::minutesAWeek).sum();
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    public boolean isOverBudget() {
        return plannedHoursAWeek().compareTo(budget.hoursAWeek()) > 0;
    }
}
