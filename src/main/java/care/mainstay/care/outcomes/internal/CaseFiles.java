package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.rules.AchievementRules;
import care.mainstay.care.outcomes.rules.CaseFile;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings together what the rules need about many outcomes, in a fixed number of queries, and asks them. */
@Component
class CaseFiles {

    private final OutcomeRows outcomes;
    private final ObservationRows observations;
    private final CourseRows courses;

    CaseFiles(OutcomeRows outcomes, ObservationRows observations, CourseRows courses) {
        this.outcomes = outcomes;
        this.observations = observations;
        this.courses = courses;
    }

    Map<OutcomeId, Achievement> judge(Collection<OutcomeId> ids, Instant asOf) {
        var found = outcomes.byId(ids, asOf);
        var judged = new HashMap<OutcomeId, Achievement>();
        if (found.isEmpty()) {
            return judged;
        }
        var seen = observations.ofOutcomes(ids, asOf).stream().collect(Collectors.groupingBy(Observation::outcome));
        var pauses = courses.pauses(found.stream().map(Outcome::person).toList(), asOf);
        var overrides = courses.overrides(ids, asOf);
        var followUps = courses.followUps(ids, asOf);
        for (Outcome outcome : found) {
            var id = outcome.id();
            var file = new CaseFile(
                    id,
                    outcome.kind(),
                    outcome.course().shape(),
                    outcome.measure(),
                    outcome.terms(),
                    outcome.lead(),
                    outcome.lifecycle(),
                    outcome.startedOn(),
                    outcome.endedOn(),
                    seen.getOrDefault(id, List.of()),
                    pauses.getOrDefault(outcome.person(), List.of()),
                    java.util.Optional.ofNullable(overrides.get(id)),
                    followUps.getOrDefault(id, List.of()));
            judged.put(id, AchievementRules.judge(file, asOf));
        }
        return judged;
    }
}
