package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.OutcomeMoved;
import care.mainstay.care.outcomes.internal.OutcomeWrites.Proposal;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.persons.Persons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Proposing outcomes: checked, kept, and told to whoever listens. */
@Component
class Proposing {

    private final OutcomeRows rows;
    private final OutcomeWrites writes;
    private final CourseRows courses;
    private final Measures measures;
    private final Persons persons;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Proposing(
            OutcomeRows rows,
            OutcomeWrites writes,
            CourseRows courses,
            Measures measures,
            Persons persons,
            Trail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writes = writes;
        this.courses = courses;
        this.measures = measures;
        this.persons = persons;
        this.trail = trail;
        this.events = events;
    }

    List<Refused.Problem> problems(NewOutcome outcome) {
        var measure = measures.find(outcome.terms().measure());
        if (measure.isEmpty()) {
            return List.of(new Refused.Problem(
                    "outcomes.no-such-measure",
                    "measure",
                    "There is no measure called “" + outcome.terms().measure() + "”.",
                    "Choose one from the catalogue."));
        }
        return ProposalCheck.problems(outcome, measure.get(), trail.today());
    }

    List<OutcomeId> propose(Collection<NewOutcome> outcomes) {
        var found = new Problems();
        var people = outcomes.stream().map(NewOutcome::person).collect(Collectors.toSet());
        for (var person : people) {
            found.when(
                    courses.goalChoice(person)
                            .filter(choice -> !choice.wanted())
                            .isPresent(),
                    "outcomes.goals-declined",
                    "statement",
                    "The person has said that they do not want outcomes.",
                    "Support goes on without. Should they change their mind, write that down first.");
        }
        outcomes.forEach(outcome -> found.addAll(problems(outcome)));
        var deaths = persons.deaths(people);
        for (NewOutcome outcome : outcomes) {
            var died = Optional.ofNullable(deaths.get(outcome.person()));
            found.when(
                    died.filter(Rows.day(trail.moment(outcome.proposedAt()))::isAfter)
                            .isPresent(),
                    "outcomes.person-has-died",
                    "statement",
                    "The person has died, so no outcome can be proposed.",
                    "What was agreed and seen until then stays on record.");
        }
        found.refuseIfAny();
        var caller = trail.caller();
        var ids = new ArrayList<OutcomeId>();
        var proposals = new ArrayList<Proposal>();
        var known = new HashSet<OutcomeId>();
        rows.byId(outcomes.stream().flatMap(outcome -> outcome.id().stream()).toList(), trail.now())
                .forEach(outcome -> known.add(outcome.id()));
        for (NewOutcome outcome : outcomes) {
            var id = outcome.id().orElseGet(() -> new OutcomeId(writes.nextId()));
            ids.add(id);
            if (known.add(id)) {
                proposals.add(new Proposal(id, outcome, trail.moment(outcome.proposedAt())));
            }
        }
        writes.outcomes(caller, proposals);
        for (Proposal proposal : proposals) {
            trail.wrote("outcome.propose", proposal.id(), proposal.outcome().person());
            events.publishEvent(new OutcomeMoved(
                    proposal.id(),
                    proposal.outcome().person(),
                    Lifecycle.PROPOSED,
                    caller.organisation(),
                    caller.actor(),
                    proposal.at()));
        }
        return List.copyOf(ids);
    }
}
