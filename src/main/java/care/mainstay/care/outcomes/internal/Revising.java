package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Outcomes.Locked;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.care.outcomes.internal.OutcomeWrites.NewTerms;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes of terms and words, overrides by a review, and the days on which clocks stand still. */
@Component
class Revising {

    private final OutcomeRows rows;
    private final OutcomeWrites writes;
    private final Deciding deciding;
    private final Circles circles;
    private final Organisations organisations;
    private final Trail trail;

    Revising(
            OutcomeRows rows,
            OutcomeWrites writes,
            Deciding deciding,
            Circles circles,
            Organisations organisations,
            Trail trail) {
        this.rows = rows;
        this.writes = writes;
        this.deciding = deciding;
        this.circles = circles;
        this.organisations = organisations;
        this.trail = trail;
    }

    private Outcome outcome(OutcomeId id) {
        return rows.byId(List.of(id), trail.now()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no outcome " + id));
    }

    void lockBaselines(List<Locked> locks) {
        var found = new HashMap<OutcomeId, Outcome>();
        rows.byId(locks.stream().map(Locked::outcome).toList(), trail.now())
                .forEach(outcome -> found.put(outcome.id(), outcome));
        var kept = new ArrayList<NewTerms>();
        for (Locked locked : locks) {
            var outcome = found.get(locked.outcome());
            if (outcome == null) {
                throw new NoSuchElementException("no outcome " + locked.outcome());
            }
            kept.add(locked(outcome, locked.lock(), locked.at()));
        }
        writes.terms(trail.caller(), kept);
        kept.forEach(terms -> trail.wrote("outcome.lock-baseline", terms.outcome(), terms.person()));
    }

    /** By the person or their household, by the council, or written down by the provider, which is not paid against. */
    private NewTerms locked(Outcome outcome, Baseline.BaselineLock lock, Optional<Instant> at) {
        if (!speaksForSomebodyElse()) {
            deciding.keptByCaller(outcome);
        }
        var baseline = outcome.terms().baseline();
        new Problems()
                .when(
                        baseline.isEmpty(),
                        "outcomes.no-baseline",
                        "baseline-value",
                        "There is no starting point to confirm.",
                        "Record how it was before support began.")
                .when(
                        baseline.flatMap(Baseline::lock)
                                .filter(before -> !speaksForSomebodyElse() || before.isIndependentOf(outcome.lead()))
                                .isPresent(),
                        "outcomes.baseline-locked",
                        "baseline-value",
                        "The starting point has been confirmed already, and cannot change.",
                        "A review can change the target instead.")
                .when(
                        !lock.source().isIndependent(),
                        "outcomes.lock-not-independent",
                        "source",
                        "“" + lock.source().title() + "” is not independent of the provider.",
                        "Ask the person, the family, a reviewer, the council or a health professional.")
                .when(
                        lock.byWhom().isBlank(),
                        "outcomes.lock-by-nobody",
                        "by-whom",
                        "It does not say who confirmed it.",
                        "Enter their name.")
                .when(
                        lock.on().isAfter(trail.today()),
                        "outcomes.lock-in-the-future",
                        "on",
                        "The day " + InWords.date(lock.on()) + " has not come yet.",
                        "Give the day they confirmed it.")
                .refuseIfAny();
        var known = baseline.orElseThrow();
        var keeper = Optional.of(trail.caller().organisation());
        var by = new Baseline.BaselineLock(lock.on(), lock.source(), lock.byWhom(), keeper);
        var locked = new Baseline(known.value(), known.on(), known.source(), known.byWhom(), Optional.of(by));
        return next(outcome, outcome.terms().withBaseline(locked), "Starting point confirmed", Optional.empty(), at);
    }

    private boolean speaksForSomebodyElse() {
        return organisations
                .find(trail.caller().organisation())
                .map(Organisation::kind)
                .filter(kind -> kind == Organisation.Kind.COUNCIL || kind == Organisation.Kind.HOUSEHOLD)
                .isPresent();
    }

    void revise(OutcomeId id, OutcomeTerms terms, String reason, Optional<EvidenceRef> because, Optional<Instant> at) {
        var outcome = outcome(id);
        deciding.keptByCaller(outcome);
        var locked = outcome.terms().baseline().filter(known -> known.lock().isPresent());
        var found = new Problems()
                .when(
                        reason.isBlank(),
                        "outcomes.no-reason",
                        "reason",
                        "It does not say why it is changed.",
                        "Write a sentence that the person could read.")
                .when(
                        !terms.measure().equals(outcome.terms().measure()),
                        "outcomes.measure-changed",
                        "measure",
                        "The measure cannot change: what was observed would mean something else.",
                        "Complete or stop this outcome, and propose another.")
                .when(
                        locked.isPresent() && !terms.baseline().equals(locked),
                        "outcomes.baseline-locked",
                        "baseline-value",
                        "The starting point was confirmed, and cannot change.",
                        "A review can change the target instead.")
                .when(
                        locked.isEmpty()
                                && terms.baseline().flatMap(Baseline::lock).isPresent(),
                        "outcomes.lock-by-revision",
                        "baseline-value",
                        "A starting point is confirmed by somebody independent, not by a change of terms.",
                        "Confirm the starting point instead.")
                .when(
                        outcome.lifecycle().isOver(),
                        "outcomes.over",
                        "target",
                        "This outcome is over, so its terms cannot change.",
                        "Propose a new one.");
        found.addAll(
                TermsCheck.problems(outcome.kind(), outcome.course().shape(), outcome.measure(), terms, trail.today()));
        found.refuseIfAny();
        writes.terms(trail.caller(), List.of(next(outcome, terms, reason, because, at)));
        trail.wrote("outcome.revise", id, outcome.person());
    }

    private NewTerms next(
            Outcome outcome, OutcomeTerms terms, String reason, Optional<EvidenceRef> because, Optional<Instant> at) {
        return new NewTerms(
                outcome.id(),
                outcome.person(),
                outcome.termsVersion() + 1,
                terms,
                reason.strip(),
                because.map(EvidenceRef::toString).orElse(null),
                trail.moment(at));
    }

    void reword(OutcomeId id, String statement, String noticing, String whyItMatters) {
        var outcome = outcome(id);
        deciding.keptByCaller(outcome);
        var found = new Problems()
                .when(
                        outcome.lifecycle() != Lifecycle.PROPOSED
                                || outcome.agreement().parties().stream()
                                        .anyMatch(standing -> standing.answer() == AgreementAnswer.Answer.AGREE),
                        "outcomes.agreed-words",
                        "statement",
                        "Somebody has agreed to these words already.",
                        "Ask them to take their answer back first, or propose a new outcome.");
        found.addAll(OutcomeWording.problemsWithProposal(statement, noticing, whyItMatters));
        found.refuseIfAny();
        writes.reword(trail.caller(), id, outcome.person(), statement, noticing, whyItMatters, trail.now());
        trail.wrote("outcome.reword", id, outcome.person());
    }

    void restage(OutcomeId id, List<Stage> stages, String reason) {
        var outcome = outcome(id);
        deciding.keptByCaller(outcome);
        var found = new Problems()
                .when(
                        reason.isBlank(),
                        "outcomes.no-reason",
                        "reason",
                        "It does not say why the steps are written anew.",
                        "Write a sentence that the person could read.")
                .when(
                        stages.isEmpty(),
                        "outcomes.no-stages",
                        "stages",
                        "There is no step left.",
                        "Write at least one: the last may be the target itself.")
                .when(
                        outcome.lifecycle().isOver(),
                        "outcomes.over",
                        "stages",
                        "This outcome is over, so its steps cannot change.",
                        "Propose a new one.");
        ProposalCheck.stages(found, outcome.measure(), stages);
        found.refuseIfAny();
        writes.stages(trail.caller(), id, outcome.person(), stages, reason, trail.now());
        trail.wrote("outcome.restage", id, outcome.person());
    }

    void override(
            OutcomeId id,
            AchievementStatus status,
            String why,
            LocalDate until,
            EvidenceRef review,
            Optional<Instant> at) {
        var outcome = outcome(id);
        var moment = trail.moment(at);
        new Problems()
                .when(
                        !review.kind().startsWith("reviews."),
                        "outcomes.override-without-review",
                        "review",
                        "Only a review can decide that a status is other than the rules say.",
                        "Open a review first.")
                .when(
                        why.isBlank(),
                        "outcomes.no-reason",
                        "why",
                        "It does not say why the status is other than the rules say.",
                        "Write a sentence that the person, and whoever pays, could read.")
                .when(
                        !until.isAfter(Rows.day(moment)),
                        "outcomes.override-ends-before-it-starts",
                        "until",
                        "The decision would end on " + InWords.date(until) + ", before it begins.",
                        "Give the day by which it is looked at again.")
                .when(
                        until.isAfter(Rows.day(moment).plusYears(1)),
                        "outcomes.override-too-long",
                        "until",
                        "The decision would last until " + InWords.date(until) + ", more than a year.",
                        "Give a day within a year; a later review can decide again.")
                .refuseIfAny();
        writes.override(new Object[] {
            writes.nextId(),
            id.value(),
            trail.caller().organisation().value(),
            outcome.person().value(),
            status.code(),
            why.strip(),
            until,
            review.toString(),
            Rows.stamp(moment),
            trail.caller().actor().value()
        });
        trail.wrote("outcome.override", id, outcome.person());
    }

    void pause(
            PersonId person,
            boolean starts,
            LocalDate on,
            Optional<Pause.Reason> reason,
            EvidenceRef because,
            Optional<Instant> at) {
        var id = writes.nextId();
        writes.pause(new Object[] {
            id,
            trail.caller().organisation().value(),
            person.value(),
            starts,
            on,
            reason.map(Rows::code).orElse(null),
            because.toString(),
            Rows.stamp(trail.moment(at)),
            trail.caller().actor().value()
        });
        trail.wrote(starts ? "outcome.pause" : "outcome.resume", "outcomes.pause", id, person);
    }

    void chooseGoals(PersonId person, boolean wanted, DecidedBy decision, String words) {
        circles.requireAuthority(person, decision, DecisionArea.CARE, trail.today());
        if (trail.caller().role() == Role.FAMILY
                && !circles.callersDecision(person, DecisionArea.CARE, trail.today())
                        .equals(Optional.of(decision))) {
            throw Refused.field(
                    "outcomes.family-without-authority",
                    "wanted",
                    "Only who holds authority to decide about their care can choose in the person’s place.",
                    "Maybe the document that gives it has not been seen yet: ask the provider or the council.");
        }
        if (!wanted && words.length() > OutcomeWording.LONGEST_TEXT) {
            throw Refused.field(
                    "outcomes.words-too-long",
                    "words",
                    "The words have " + words.length() + " characters; at most " + OutcomeWording.LONGEST_TEXT
                            + " can be kept.",
                    "Keep to what they said.");
        }
        var id = writes.nextId();
        writes.goalChoice(new Object[] {
            id,
            trail.caller().organisation().value(),
            person.value(),
            wanted,
            decision.authority().code(),
            decision.name(),
            decision.consulted().toArray(String[]::new),
            words.strip(),
            Rows.stamp(trail.now()),
            trail.caller().actor().value()
        });
        trail.wrote("outcome.choose-goals", "outcomes.goal-choice", id, person);
    }
}
