package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcomes of people's lives: proposing and agreeing them, recording what is seen, and asking what it adds up to.
 *
 * <p>The organisation that proposes an outcome keeps it. Each party's answer and each observation is kept by whoever gave
 * it. Every refusal is a {@link Refused} with all problems at once. What the caller may not see is as if there were none:
 * a verb about it throws {@link java.util.NoSuchElementException}, which pages answer with "not found". Where a verb takes
 * {@code at}, it is when something was written down, for imports and the demo; empty means now, and it is never later.
 */
public interface Outcomes {

    /** A person works on at most this many outcomes at a time. */
    int AT_MOST = 5;

    OutcomeId propose(NewOutcome outcome);

    /** Proposes many in a few statements, for imports and the demo; the same checks. An id already there is left alone. */
    List<OutcomeId> proposeAll(Collection<NewOutcome> outcomes);

    /** What would be refused about a proposal, without keeping anything: for dry runs and forms. */
    List<Refused.Problem> problemsWith(NewOutcome outcome);

    /**
     * Puts down one party's answer, kept by the caller's organisation; a later answer replaces an earlier one. It is an
     * answer to the terms as they are then: when they come to ask something else, it counts no more.
     */
    void answer(OutcomeId outcome, Party party, AgreementAnswer answer);

    /** Many answers in a few statements, for imports and the demo; the same checks. */
    void answerAll(List<Answered> answers);

    /** One party's answer to one outcome. */
    record Answered(OutcomeId outcome, Party party, AgreementAnswer answer) {}

    /**
     * Moves an outcome to another place in its life, by the organisation that keeps it.
     *
     * <p>{@code ACCEPTED} needs the agreement of person and provider, what one will see or do, a measure that can show
     * it, and room among the person's five. {@code COMPLETED} plans contacts after 6 and 12 weeks: {@link FollowUps}.
     *
     * @param on the day it takes effect, today or earlier
     * @param reason required to put on hold, complete, stop, reject or mark as a mistake
     */
    void decide(OutcomeId outcome, Lifecycle to, LocalDate on, String reason);

    /** Many decisions in the order given, in a few statements, for imports and the demo; the same checks. */
    void decideAll(List<Decision> decisions);

    /**
     * A decision about where an outcome is in its life.
     *
     * @param at when it was decided, for imports and the demo; empty for now
     */
    record Decision(OutcomeId outcome, Lifecycle to, LocalDate on, String reason, Optional<Instant> at) {}

    /**
     * Confirms the baseline from a source independent of the provider; afterwards it cannot be changed.
     *
     * <p>By the person's household, by the council, or written down by the provider: then the council or the household can
     * still confirm it, and nothing is paid against it until one of them has.
     */
    void lockBaseline(OutcomeId outcome, Baseline.BaselineLock lock);

    /** Many confirmations in a few statements, for imports and the demo; the same checks. */
    void lockBaselines(List<Locked> locks);

    /**
     * A confirmation of where an outcome began.
     *
     * @param at when it was written down, for the demo; empty for now
     */
    record Locked(OutcomeId outcome, Baseline.BaselineLock lock, Optional<Instant> at) {}

    /**
     * Writes new terms (target, dates, baseline while it is not locked) because of a review or a correction. When they ask
     * something else, everybody but the provider is asked anew, and the days of silence are counted anew.
     */
    void revise(OutcomeId outcome, OutcomeTerms terms, String reason, Optional<EvidenceRef> because);

    /** Writes new terms together with what the person, or who decides for them, says to these terms: both or neither. */
    void revise(OutcomeId outcome, OutcomeTerms terms, String reason, AgreementAnswer personsAnswer);

    void revise(
            OutcomeId outcome, OutcomeTerms terms, String reason, Optional<EvidenceRef> because, Optional<Instant> at);

    /** Changes the words of an outcome that nobody has agreed to yet. */
    void reword(OutcomeId outcome, String statement, String noticing, String whyItMatters);

    /** Writes the steps of an outcome anew, all of them; the earlier ones are kept and count no more. */
    void restage(OutcomeId outcome, List<Stage> stages, String reason);

    Optional<Outcome> find(OutcomeId outcome);

    /** As it was known at a moment: nothing recorded afterwards shows. */
    Optional<Outcome> find(OutcomeId outcome, Instant asOf);

    /** Every outcome of a person that the caller may see, those under way first. */
    List<Outcome> forPerson(PersonId person);

    List<Outcome> forPeople(Collection<PersonId> people, Instant asOf);

    /** Whose each of these is; one the caller may not see is absent, as one that there is not. */
    Map<OutcomeId, PersonId> whose(Collection<OutcomeId> outcomes);

    /** The outcomes that somebody should look at on a visit at that moment, longest waiting first. */
    List<DueObservation> due(PersonId person, Instant at);

    ObservationId observe(NewObservation observation);

    /** Records many in one statement, for visits, imports and the demo; the same checks. An id already there is left alone. */
    List<ObservationId> observeAll(Collection<NewObservation> observations);

    /** What would be refused about each, in the same order, without keeping anything. */
    List<List<Refused.Problem>> problemsWith(List<NewObservation> observations);

    /** Supersedes an observation that the caller's organisation recorded. */
    ObservationId correct(ObservationId wrong, NewObservation right, String reason);

    /** All of an outcome's observations, superseded ones included, newest first. */
    List<Observation> observations(OutcomeId outcome);

    /** The newest {@code limit} observations about a person, across outcomes. */
    List<Observation> recentObservations(PersonId person, int limit);

    /** What the rules make of everything recorded up to {@code asOf}. */
    Achievement achievement(OutcomeId outcome, Instant asOf);

    /** The same for many at once, in a fixed number of queries. An outcome the caller may not see is absent. */
    Map<OutcomeId, Achievement> achievements(Collection<OutcomeId> outcomes, Instant asOf);

    /**
     * The same for each outcome by what had been seen by a moment of its own, from records written down up to another: an
     * outcome whose support ended is judged as it was then, by all that is known of it since.
     */
    Map<OutcomeId, Achievement> achievements(Map<OutcomeId, Instant> seenBy, Instant recordedBy);

    /** Only a review may override: {@code review} names it. */
    void override(OutcomeId outcome, AchievementStatus status, String why, LocalDate until, EvidenceRef review);

    void override(
            OutcomeId outcome,
            AchievementStatus status,
            String why,
            LocalDate until,
            EvidenceRef review,
            Optional<Instant> at);

    /** Stops the clocks of all outcomes of a person, from a day on. */
    void pause(PersonId person, LocalDate from, Pause.Reason reason, EvidenceRef because);

    void pause(PersonId person, LocalDate from, Pause.Reason reason, EvidenceRef because, Optional<Instant> at);

    /** Lets the clocks that stand still because of a record run again, from a day on. */
    void resume(PersonId person, EvidenceRef because, LocalDate on);

    void resume(PersonId person, EvidenceRef because, LocalDate on, Optional<Instant> at);

    List<Pause> pauses(PersonId person);

    /** The person wants no outcomes, or wants them again; care is given all the same. */
    void chooseGoals(PersonId person, boolean wanted, DecidedBy decidedBy, String words);

    Optional<GoalChoice> goalChoice(PersonId person);
}
