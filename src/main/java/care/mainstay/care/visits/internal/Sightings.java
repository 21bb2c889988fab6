package care.mainstay.care.visits.internal;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.visits.OutcomeSeen;
import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What records say of people's own plans and outcomes: whether they are theirs, and the observations made of them. */
@Component
class Sightings {

    private final Plans plans;
    private final Outcomes outcomes;
    private final IdSource ids;

    Sightings(Plans plans, Outcomes outcomes, IdSource ids) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.ids = ids;
    }

    /** Which of the tasks and outcomes that records mention are whose. */
    record Theirs(Map<PersonId, Set<TaskId>> tasks, Map<OutcomeId, PersonId> outcomes) {

        boolean has(PersonId person, TaskId task) {
            return tasks.getOrDefault(person, Set.of()).contains(task);
        }

        boolean has(PersonId person, OutcomeId outcome) {
            return person.equals(outcomes.get(outcome));
        }
    }

    /** In two questions however many records there are; nothing is asked about what none of them mentions. */
    Theirs theirs(List<VisitRecord> given, Map<VisitId, Visit> held) {
        var withTasks = given.stream()
                .filter(record -> !record.tasks().isEmpty())
                .flatMap(record -> Optional.ofNullable(held.get(record.visit())).stream())
                .map(Visit::person)
                .collect(Collectors.toSet());
        var seen = given.stream()
                .flatMap(record -> record.seen().stream())
                .map(OutcomeSeen::outcome)
                .collect(Collectors.toSet());
        return new Theirs(
                withTasks.isEmpty() ? Map.of() : plans.tasksOf(withTasks),
                seen.isEmpty() ? Map.of() : outcomes.whose(seen));
    }

    /** The observation that stands for each outcome once a record is kept: its own, and those it leaves alone. */
    Map<OutcomeId, ObservationId> ids(VisitRecord record, Optional<RecordedVisit> replaced) {
        var observed = new LinkedHashMap<OutcomeId, ObservationId>();
        if (!record.attended().isEmpty()) {
            replaced.ifPresent(earlier -> observed.putAll(earlier.observed()));
        }
        record.seen().forEach(seen -> observed.put(seen.outcome(), new ObservationId(ids.next())));
        return observed;
    }

    /** Observations of first records together; those a correction replaces one by one, with its reason. */
    void observe(Recording.Judged judged) {
        var fresh = new ArrayList<NewObservation>();
        for (var one : judged.accepted()) {
            var earlier = Optional.ofNullable(judged.standing().get(one.visit().id()))
                    .map(RecordedVisit::observed)
                    .orElse(Map.of());
            for (var seen : one.record().seen()) {
                var observation = observation(one, seen, judged.carers());
                if (earlier.containsKey(seen.outcome())) {
                    outcomes.correct(earlier.get(seen.outcome()), observation, one.correction());
                } else {
                    fresh.add(observation);
                }
            }
            if (one.record().attended().isEmpty()) {
                earlier.forEach((outcome, wrong) -> outcomes.correct(wrong, withdrawn(one, outcome), one.correction()));
            }
        }
        if (!fresh.isEmpty()) {
            outcomes.observeAll(fresh);
        }
    }

    private NewObservation observation(Recording.Accepted one, OutcomeSeen seen, Map<CarerId, Carer> carers) {
        var there = one.record().attended().get(0);
        var carer = carers.get(there.carer());
        return new NewObservation(
                Optional.ofNullable(one.observed().get(seen.outcome())),
                seen.outcome(),
                there.until(),
                ObservationSource.CARER_NOTE,
                Observer.of(there.carer().value(), carer == null ? "A carer" : carer.name()),
                seen.value(),
                seen.outOf(),
                seen.bearing(),
                seen.words().strip(),
                Optional.of(new EvidenceRef("visits.visit", one.visit().id().value())),
                Optional.of(one.recorded().at()));
    }

    /** What takes the place of an observation made in a visit that, it turns out, nobody was at. */
    private static NewObservation withdrawn(Recording.Accepted one, OutcomeId outcome) {
        return new NewObservation(
                Optional.empty(),
                outcome,
                one.visit().start(),
                ObservationSource.SUPERVISOR,
                Observer.of(one.recorded().by().value(), "The office"),
                Optional.empty(),
                Optional.empty(),
                Bearing.NEUTRAL,
                "Withdrawn: " + one.correction(),
                Optional.of(new EvidenceRef("visits.visit", one.visit().id().value())),
                Optional.of(one.recorded().at()));
    }
}
