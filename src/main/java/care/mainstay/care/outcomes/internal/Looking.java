package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.outcomes.GoalChoice;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The questions others ask of this room. */
@Component
class Looking {

    private final OutcomeRows outcomes;
    private final ObservationRows observations;
    private final CourseRows courses;
    private final CaseFiles files;
    private final Trail trail;

    Looking(OutcomeRows outcomes, ObservationRows observations, CourseRows courses, CaseFiles files, Trail trail) {
        this.outcomes = outcomes;
        this.observations = observations;
        this.courses = courses;
        this.files = files;
        this.trail = trail;
    }

    Optional<Outcome> find(OutcomeId outcome, Optional<Instant> asOf) {
        return outcomes.byId(List.of(outcome), asOf.orElseGet(trail::now)).stream()
                .findFirst();
    }

    List<Outcome> forPerson(PersonId person) {
        return outcomes.byPerson(List.of(person), trail.now());
    }

    List<Outcome> forPeople(Collection<PersonId> people, Instant asOf) {
        return outcomes.byPerson(people, asOf);
    }

    Map<OutcomeId, PersonId> whose(Collection<OutcomeId> ids) {
        return outcomes.whose(ids);
    }

    List<DueObservation> due(PersonId person, Instant at) {
        var active = outcomes.byPerson(List.of(person), at).stream()
                .filter(outcome -> outcome.lifecycle() == Lifecycle.ACTIVE)
                .toList();
        if (active.isEmpty()) {
            return List.of();
        }
        var looks = observations.lastLooks(active.stream().map(Outcome::id).toList(), at);
        var today = Rows.day(at);
        var due = new ArrayList<DueObservation>();
        for (Outcome outcome : active) {
            var lastSeen = Optional.ofNullable(looks.get(outcome.id()));
            LocalDate dueOn = lastSeen.map(seen -> seen.plusDays(outcome.terms().dueEveryDays()))
                    .orElseGet(() -> outcome.startedOn().orElse(today));
            if (!dueOn.isAfter(today)) {
                due.add(new DueObservation(
                        outcome.id(),
                        outcome.statement(),
                        outcome.noticing(),
                        outcome.measure(),
                        outcome.terms(),
                        lastSeen,
                        dueOn));
            }
        }
        due.sort(Comparator.comparing(DueObservation::dueOn).thenComparing(DueObservation::outcome));
        return List.copyOf(due);
    }

    List<Observation> observations(OutcomeId outcome) {
        return observations.ofOutcomes(List.of(outcome), trail.now());
    }

    List<Observation> recentObservations(PersonId person, int limit) {
        return observations.recent(person, limit, trail.now());
    }

    Map<OutcomeId, Achievement> achievements(Collection<OutcomeId> ids, Instant asOf) {
        return files.judge(ids, asOf);
    }

    Map<OutcomeId, Achievement> achievements(Map<OutcomeId, Instant> seenBy, Instant recordedBy) {
        return files.judge(seenBy, recordedBy);
    }

    List<Pause> pauses(PersonId person) {
        return courses.pauses(List.of(person), trail.now()).getOrDefault(person, List.of());
    }

    Optional<GoalChoice> goalChoice(PersonId person) {
        return courses.goalChoice(person);
    }
}
