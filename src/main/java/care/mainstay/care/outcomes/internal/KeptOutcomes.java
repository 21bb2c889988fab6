package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.GoalChoice;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.outcomes.Stage;
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
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's face: each verb is one transaction. */
@Service
@Transactional
class KeptOutcomes implements Outcomes {

    private final Proposing proposing;
    private final Agreeing agreeing;
    private final Deciding deciding;
    private final Revising revising;
    private final Observing observing;
    private final Looking looking;

    KeptOutcomes(
            Proposing proposing,
            Agreeing agreeing,
            Deciding deciding,
            Revising revising,
            Observing observing,
            Looking looking) {
        this.proposing = proposing;
        this.agreeing = agreeing;
        this.deciding = deciding;
        this.revising = revising;
        this.observing = observing;
        this.looking = looking;
    }

    @Override
    public OutcomeId propose(NewOutcome outcome) {
        return proposing.propose(List.of(outcome)).get(0);
    }

    @Override
    public List<OutcomeId> proposeAll(Collection<NewOutcome> outcomes) {
        return proposing.propose(outcomes);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refused.Problem> problemsWith(NewOutcome outcome) {
        return proposing.problems(outcome);
    }

    @Override
    public void answerAll(List<Answered> answers) {
        agreeing.answer(answers);
    }

    @Override
    public void decideAll(List<Decision> decisions) {
        deciding.decide(decisions);
    }

    @Override
    public void lockBaselines(List<Locked> locks) {
        revising.lockBaselines(locks);
    }

    @Override
    public void revise(
            OutcomeId outcome, OutcomeTerms terms, String reason, Optional<EvidenceRef> because, Optional<Instant> at) {
        revising.revise(outcome, terms, reason, because, at);
    }

    @Override
    public void revise(OutcomeId outcome, OutcomeTerms terms, String reason, AgreementAnswer personsAnswer) {
        revising.revise(outcome, terms, reason, Optional.empty(), personsAnswer.at());
        agreeing.answer(List.of(new Answered(outcome, Party.PERSON, personsAnswer)));
    }

    @Override
    public void reword(OutcomeId outcome, String statement, String noticing, String whyItMatters) {
        revising.reword(outcome, statement, noticing, whyItMatters);
    }

    @Override
    public void restage(OutcomeId outcome, List<Stage> stages, String reason) {
        revising.restage(outcome, stages, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> find(OutcomeId outcome) {
        return looking.find(outcome, Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> find(OutcomeId outcome, Instant asOf) {
        return looking.find(outcome, Optional.of(asOf));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outcome> forPerson(PersonId person) {
        return looking.forPerson(person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outcome> forPeople(Collection<PersonId> people, Instant asOf) {
        return looking.forPeople(people, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OutcomeId, PersonId> whose(Collection<OutcomeId> outcomes) {
        return looking.whose(outcomes);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueObservation> due(PersonId person, Instant at) {
        return looking.due(person, at);
    }

    @Override
    public ObservationId observe(NewObservation observation) {
        return observing.observe(List.of(observation)).get(0);
    }

    @Override
    public List<ObservationId> observeAll(Collection<NewObservation> observations) {
        return observing.observe(observations);
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<Refused.Problem>> problemsWith(List<NewObservation> observations) {
        return observing.problems(observations);
    }

    @Override
    public ObservationId correct(ObservationId wrong, NewObservation right, String reason) {
        return observing.correct(wrong, right, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Observation> observations(OutcomeId outcome) {
        return looking.observations(outcome);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Observation> recentObservations(PersonId person, int limit) {
        return looking.recentObservations(person, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Achievement achievement(OutcomeId outcome, Instant asOf) {
        return Optional.ofNullable(achievements(List.of(outcome), asOf).get(outcome))
                .orElseThrow(() -> new NoSuchElementException("no outcome " + outcome));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OutcomeId, Achievement> achievements(Collection<OutcomeId> outcomes, Instant asOf) {
        return looking.achievements(outcomes, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OutcomeId, Achievement> achievements(Map<OutcomeId, Instant> seenBy, Instant recordedBy) {
        return looking.achievements(seenBy, recordedBy);
    }

    @Override
    public void override(
            OutcomeId outcome,
            AchievementStatus status,
            String why,
            LocalDate until,
            EvidenceRef review,
            Optional<Instant> at) {
        revising.override(outcome, status, why, until, review, at);
    }

    @Override
    public void pause(PersonId person, LocalDate from, Pause.Reason reason, EvidenceRef because, Optional<Instant> at) {
        revising.pause(person, true, from, Optional.of(reason), because, at);
    }

    @Override
    public void resume(PersonId person, EvidenceRef because, LocalDate on, Optional<Instant> at) {
        revising.pause(person, false, on, Optional.empty(), because, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pause> pauses(PersonId person) {
        return looking.pauses(person);
    }

    @Override
    public void chooseGoals(PersonId person, boolean wanted, DecidedBy decidedBy, String words) {
        revising.chooseGoals(person, wanted, decidedBy, words);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GoalChoice> goalChoice(PersonId person) {
        return looking.goalChoice(person);
    }

    @Override
    public void answer(OutcomeId outcome, Party party, AgreementAnswer answer) {
        agreeing.answer(List.of(new Answered(outcome, party, answer)));
    }

    @Override
    public void decide(OutcomeId outcome, Lifecycle to, LocalDate on, String reason) {
        deciding.decide(List.of(new Decision(outcome, to, on, reason, Optional.empty())));
    }

    @Override
    public void lockBaseline(OutcomeId outcome, Baseline.BaselineLock lock) {
        revising.lockBaselines(List.of(new Locked(outcome, lock, Optional.empty())));
    }

    @Override
    public void revise(OutcomeId outcome, OutcomeTerms terms, String reason, Optional<EvidenceRef> because) {
        revising.revise(outcome, terms, reason, because, Optional.empty());
    }

    @Override
    public void override(OutcomeId outcome, AchievementStatus status, String why, LocalDate until, EvidenceRef review) {
        revising.override(outcome, status, why, until, review, Optional.empty());
    }

    @Override
    public void pause(PersonId person, LocalDate from, Pause.Reason reason, EvidenceRef because) {
        revising.pause(person, true, from, Optional.of(reason), because, Optional.empty());
    }

    @Override
    public void resume(PersonId person, EvidenceRef because, LocalDate on) {
        revising.pause(person, false, on, Optional.empty(), because, Optional.empty());
    }
}
