package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeMoved;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Outcomes.Decision;
import care.mainstay.care.outcomes.internal.OutcomeWrites.NewStep;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moving outcomes through their life, one legal step at a time. */
@Component
class Deciding {

    private static final Set<Lifecycle> NEED_A_REASON = EnumSet.of(
            Lifecycle.ON_HOLD,
            Lifecycle.COMPLETED,
            Lifecycle.CANCELLED,
            Lifecycle.REJECTED,
            Lifecycle.ENTERED_IN_ERROR);

    private static final Set<Lifecycle> GOES_ON = EnumSet.of(Lifecycle.ACCEPTED, Lifecycle.ACTIVE);

    private static final List<Integer> FOLLOWED_UP_AFTER_WEEKS = List.of(6, 12);

    private final OutcomeRows rows;
    private final OutcomeWrites writes;
    private final CourseRows courses;
    private final Trail trail;
    private final Persons persons;
    private final ApplicationEventPublisher events;

    Deciding(
            OutcomeRows rows,
            OutcomeWrites writes,
            CourseRows courses,
            Trail trail,
            Persons persons,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writes = writes;
        this.courses = courses;
        this.trail = trail;
        this.persons = persons;
        this.events = events;
    }

    void decide(List<Decision> decisions) {
        var caller = trail.caller();
        courses.takeTurnsOn(decisions.stream().map(Decision::outcome).toList());
        var outcomes = new HashMap<OutcomeId, Outcome>();
        rows.byId(decisions.stream().map(Decision::outcome).toList(), trail.now())
                .forEach(outcome -> outcomes.put(outcome.id(), outcome));
        var deaths =
                persons.deaths(outcomes.values().stream().map(Outcome::person).collect(Collectors.toSet()));
        var standing = new HashMap<OutcomeId, Lifecycle>();
        var since = new HashMap<OutcomeId, LocalDate>();
        var steps = new ArrayList<NewStep>();
        var found = new Problems();
        for (Decision decision : decisions) {
            var outcome = outcomes.get(decision.outcome());
            if (outcome == null) {
                throw new NoSuchElementException("no outcome " + decision.outcome());
            }
            keptByCaller(outcome);
            var from = standing.getOrDefault(outcome.id(), outcome.lifecycle());
            var problems = new ArrayList<>(
                    problems(outcome, from, since.getOrDefault(outcome.id(), outcome.lifecycleSince()), decision));
            problems.addAll(goesOnAfterDeath(decision, Optional.ofNullable(deaths.get(outcome.person()))));
            found.addAll(problems);
            if (problems.isEmpty()) {
                if (decision.to() == Lifecycle.ACCEPTED || from == Lifecycle.COMPLETED) {
                    thereIsRoom(found, outcome, standing, outcomes);
                }
                standing.put(outcome.id(), decision.to());
                since.put(outcome.id(), decision.on());
                steps.add(new NewStep(
                        outcome.id(),
                        outcome.person(),
                        decision.to(),
                        decision.on(),
                        decision.reason(),
                        trail.moment(decision.at())));
            }
        }
        found.refuseIfAny();
        writes.steps(caller, steps);
        writes.followUps(caller, followUps(steps));
        for (NewStep step : steps) {
            trail.wrote("outcome." + step.to().code(), step.outcome(), step.person());
            events.publishEvent(new OutcomeMoved(
                    step.outcome(), step.person(), step.to(), caller.organisation(), caller.actor(), step.at()));
        }
    }

    void keptByCaller(Outcome outcome) {
        if (!outcome.lead().equals(trail.caller().organisation())) {
            throw new Refused(
                    "outcomes.not-yours-to-decide",
                    "This outcome is kept by the organisation that leads on it, and only it can move or reword it.",
                    "You can agree, disagree, or ask about it.");
        }
    }

    /** What was proposed may have begun before it was written down here; nothing else comes before what it follows. */
    private List<Refused.Problem> problems(Outcome outcome, Lifecycle from, LocalDate since, Decision decision) {
        var found = new Problems()
                .when(
                        !from.next().contains(decision.to()),
                        "outcomes.no-such-step",
                        "lifecycle",
                        "From “" + from.title() + "” it cannot become “"
                                + decision.to().title() + "”.",
                        from.next().isEmpty()
                                ? "It is over; propose a new one instead."
                                : "It can become: " + titles(from.next()) + ".")
                .when(
                        decision.on().isAfter(trail.today()),
                        "outcomes.decided-in-the-future",
                        "on",
                        "The day " + InWords.date(decision.on()) + " has not come yet.",
                        "Decide on the day, or give the day it took effect.")
                .when(
                        from != Lifecycle.PROPOSED
                                && decision.to() != Lifecycle.ENTERED_IN_ERROR
                                && decision.on().isBefore(since),
                        "outcomes.decided-before-what-it-follows",
                        "on",
                        "It has been “" + from.title() + "” since " + InWords.day(since) + ", so it cannot be “"
                                + decision.to().title() + "” from " + InWords.day(decision.on()) + " on.",
                        "Maybe the month or the year is wrong.")
                .when(
                        NEED_A_REASON.contains(decision.to())
                                && decision.reason().isBlank(),
                        "outcomes.no-reason",
                        "reason",
                        "It does not say why.",
                        "Write a sentence that the person could read.");
        if (decision.to() == Lifecycle.ACCEPTED) {
            found.addAll(OutcomeWording.problemsWithNoticing(outcome.statement(), outcome.noticing()));
            found.when(
                    !outcome.agreement().isAgreedForCare(),
                    "outcomes.not-agreed",
                    "agreement",
                    "The person and the provider have not both agreed to it.",
                    "Put down what each has said first.");
        }
        return found.found();
    }

    /** Nobody works on an outcome of somebody who has died; that it stops, or was a mistake, can still be said. */
    private static List<Refused.Problem> goesOnAfterDeath(Decision decision, Optional<LocalDate> died) {
        return new Problems()
                .when(
                        GOES_ON.contains(decision.to())
                                && died.filter(day -> decision.on().isAfter(day))
                                        .isPresent(),
                        "outcomes.person-has-died",
                        "lifecycle",
                        "The person died on " + InWords.date(died.orElse(decision.on())) + ", so it cannot become “"
                                + decision.to().title() + "”.",
                        "Maybe the day of death is wrong: correct it on their page.")
                .found();
    }

    private static String titles(Set<Lifecycle> places) {
        return String.join(
                ", ",
                places.stream()
                        .map(place -> place.title().toLowerCase(Locale.UK))
                        .toList());
    }

    private void thereIsRoom(
            Problems found, Outcome outcome, Map<OutcomeId, Lifecycle> standing, Map<OutcomeId, Outcome> outcomes) {
        courses.takeTurns(outcome.person());
        var moving = new HashSet<>(standing.keySet());
        moving.add(outcome.id());
        long live = courses.live(outcome.person(), moving)
                + standing.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().isLive() && !entry.getKey().equals(outcome.id()))
                        .filter(entry -> {
                            var other = outcomes.get(entry.getKey());
                            return other != null && other.person().equals(outcome.person());
                        })
                        .count();
        found.when(
                live >= Outcomes.AT_MOST,
                "outcomes.five-already",
                "statement",
                "The person is already working on " + live + " outcomes.",
                "Complete or stop one first: more than five and none gets the attention it needs.");
    }

    private List<Object[]> followUps(List<NewStep> steps) {
        var caller = trail.caller();
        var rows = new ArrayList<Object[]>();
        for (NewStep step : steps) {
            if (step.to() == Lifecycle.COMPLETED) {
                for (int weeks : FOLLOWED_UP_AFTER_WEEKS) {
                    rows.add(followUp(
                            caller.organisation().value(), caller.actor().value(), step, weeks, step.at()));
                }
            }
        }
        return rows;
    }

    private static Object[] followUp(
            java.util.UUID organisation, java.util.UUID actor, NewStep step, int weeks, Instant at) {
        return new Object[] {
            step.outcome().value(),
            step.on().plusWeeks(weeks),
            organisation,
            step.person().value(),
            weeks,
            Rows.code(FollowUp.Method.CALL),
            true,
            Rows.stamp(at),
            actor
        };
    }
}
