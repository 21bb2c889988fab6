package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plans around people's outcomes: written by the provider with the person, agreed by the person, read by the council.
 *
 * <p>Every refusal is a {@link care.mainstay.foundation.kernel.Refused} with all problems at once.
 */
public interface Plans {

    /**
     * Writes the next version as a draft. A draft that is there already is replaced by it.
     *
     * <p>A task that serves nothing is kept and flagged, not refused: a plan brought over from time-and-task begins so.
     */
    PlanId draft(NewPlan plan);

    /**
     * Makes the newest draft the current plan from its first day on, by the person's decision. One that was written anew
     * since is refused: it is not what they agreed to.
     */
    void agree(PlanId plan, DecidedBy decision, LocalDate on);

    /** Drafts and agrees many in a few statements, for imports and the demo; the same checks. */
    void adoptAll(Collection<Adopted> plans);

    /** A plan with the decision that agreed it. */
    record Adopted(NewPlan plan, DecidedBy decision, LocalDate on) {}

    Optional<Plan> find(PlanId plan);

    /** The agreed plan in force today. */
    Optional<Plan> current(PersonId person);

    /** The agreed plan in force on a day. */
    Optional<Plan> on(PersonId person, LocalDate day);

    Map<PersonId, Plan> current(Collection<PersonId> people);

    /** What is being written and not yet agreed. */
    Optional<Plan> draftFor(PersonId person);

    /** Every version, newest first. */
    List<Plan> versions(PersonId person);

    /** The tasks of every version of these people's plans that the caller may see; nobody is left out. */
    Map<PersonId, Set<TaskId>> tasksOf(Collection<PersonId> people);

    /** What one version changed from another of the same person. */
    PlanDifference difference(PlanId before, PlanId after);

    /** Puts down that a commissioner stepped in; only for those who commission. */
    void stepIn(PersonId person, Intervention.Kind kind, String words);

    List<Intervention> interventions(PersonId person);

    /** How many interventions each council made in a period, for those the caller may see. */
    int interventionsIn(Collection<PersonId> people, DateRange period);
}
