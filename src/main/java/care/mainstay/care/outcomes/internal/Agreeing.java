package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes.Answered;
import care.mainstay.care.outcomes.Party;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Putting down what each party says, by somebody who may say it. */
@Component
class Agreeing {

    private final OutcomeRows rows;
    private final OutcomeWrites writes;
    private final Organisations organisations;
    private final Circles circles;
    private final Reminding reminding;
    private final Trail trail;

    Agreeing(
            OutcomeRows rows,
            OutcomeWrites writes,
            Organisations organisations,
            Circles circles,
            Reminding reminding,
            Trail trail) {
        this.rows = rows;
        this.writes = writes;
        this.organisations = organisations;
        this.circles = circles;
        this.reminding = reminding;
        this.trail = trail;
    }

    void answer(List<Answered> answers) {
        var caller = trail.caller();
        var kind = organisations
                .find(caller.organisation())
                .map(Organisation::kind)
                .orElseThrow();
        var outcomes = new HashMap<OutcomeId, Outcome>();
        rows.byId(answers.stream().map(Answered::outcome).toList(), trail.now())
                .forEach(outcome -> outcomes.put(outcome.id(), outcome));
        var found = new Problems();
        var kept = new ArrayList<Object[]>();
        for (Answered answered : answers) {
            var outcome = about(outcomes, answered);
            check(found, outcome, answered, kind, caller);
            kept.add(row(caller, outcome, answered));
        }
        found.refuseIfAny();
        answers.forEach(answered -> answered.answer()
                .decidedBy()
                .ifPresent(decision -> circles.requireAuthority(
                        about(outcomes, answered).person(), decision, DecisionArea.CARE, givenOn(answered.answer()))));
        writes.answers(kept);
        answers.stream()
                .filter(answered ->
                        answered.party() == Party.COUNCIL && answered.answer().answer() != Answer.PENDING)
                .map(answered -> about(outcomes, answered))
                .forEach(reminding::answered);
        answers.forEach(answered -> trail.wrote(
                "outcome.answer", answered.outcome(), about(outcomes, answered).person()));
    }

    private static Outcome about(Map<OutcomeId, Outcome> outcomes, Answered answered) {
        var outcome = outcomes.get(answered.outcome());
        if (outcome == null) {
            throw new NoSuchElementException("no outcome " + answered.outcome());
        }
        return outcome;
    }

    private void check(Problems found, Outcome outcome, Answered answered, Organisation.Kind kind, Caller caller) {
        var party = answered.party();
        var answer = answered.answer();
        found.when(
                        !outcome.fundingRoute().parties().contains(party),
                        "outcomes.not-a-party",
                        "party",
                        party.title() + " is not asked: support is "
                                + outcome.fundingRoute().title().toLowerCase(java.util.Locale.UK) + ".",
                        "Choose one of the parties listed.")
                .when(
                        !maySpeakFor(party, kind, outcome.lead().equals(caller.organisation())),
                        "outcomes.not-yours-to-answer",
                        "party",
                        "You cannot answer for " + party.title().toLowerCase(java.util.Locale.UK) + ".",
                        "Ask them to answer themselves.")
                .when(
                        outcome.lifecycle().isOver() && outcome.lifecycle() != Lifecycle.COMPLETED,
                        "outcomes.over",
                        "answer",
                        "This outcome is over, so there is nothing to agree.",
                        "Propose a new one.")
                .when(
                        (party == Party.PERSON || party == Party.CONTRACTING_PARTY)
                                && answer.answer() != Answer.PENDING
                                && answer.decidedBy().isEmpty(),
                        "outcomes.nobody-decided",
                        "decided-by",
                        "It does not say who decided.",
                        "Enter whether it was the person, their attorney or deputy, or a best-interests decision.")
                .when(
                        !isOwnDecision(outcome, answer, caller),
                        "outcomes.family-without-authority",
                        "decided-by",
                        "Only who holds authority to decide about their care can answer in the person’s place.",
                        "Maybe the document that gives it has not been seen yet: ask the provider or the council.")
                .when(
                        givenOn(answer).isAfter(trail.today()),
                        "outcomes.answered-in-the-future",
                        "on",
                        "The day " + InWords.date(givenOn(answer)) + " has not come yet.",
                        "Maybe the month or the year is wrong.")
                .when(
                        answer.answer() == Answer.DISAGREE && answer.words().isBlank(),
                        "outcomes.no-reason-to-disagree",
                        "words",
                        "It does not say what is wrong with it.",
                        "Write what would have to be different.");
    }

    /** Family who sign in answer on an authority of their own, never in the person's name. */
    private boolean isOwnDecision(Outcome outcome, AgreementAnswer answer, Caller caller) {
        return caller.role() != Role.FAMILY
                || circles.callersDecision(outcome.person(), DecisionArea.CARE, givenOn(answer))
                        .equals(answer.decidedBy());
    }

    /**
     * The council speaks for itself and the provider for itself. The person's answer comes from their household, or is
     * written down by the provider or council that heard it. Whoever holds a contract with the provider answers to
     * somebody else than the provider.
     */
    private static boolean maySpeakFor(Party party, Organisation.Kind kind, boolean leads) {
        return switch (party) {
            case CONTRACTING_PARTY -> kind == Organisation.Kind.HOUSEHOLD || kind == Organisation.Kind.COUNCIL;
            case PERSON -> leads || kind == Organisation.Kind.HOUSEHOLD || kind == Organisation.Kind.COUNCIL;
            case PROVIDER -> leads;
            case COUNCIL -> kind == Organisation.Kind.COUNCIL;
        };
    }

    private LocalDate givenOn(AgreementAnswer answer) {
        return answer.on().orElseGet(() -> Rows.day(trail.moment(answer.at())));
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return Rows.stamp(
                day.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    private Object[] row(Caller caller, Outcome outcome, Answered answered) {
        AgreementAnswer answer = answered.answer();
        var at = Rows.stamp(trail.moment(answer.at()));
        return new Object[] {
            writes.nextId(),
            outcome.id().value(),
            caller.organisation().value(),
            outcome.person().value(),
            answered.party().code(),
            answer.answer().code(),
            answer.decidedBy().map(decision -> decision.authority().code()).orElse(null),
            answer.decidedBy().map(DecidedBy::name).orElse(null),
            answer.decidedBy()
                    .map(decision -> decision.consulted().toArray(String[]::new))
                    .orElse(null),
            answer.words().strip(),
            givenOn(answer),
            at,
            caller.actor().value(),
            outcome.id().value(),
            answer.on().map(Agreeing::endOf).filter(end -> end.isBefore(at)).orElse(at)
        };
    }
}
