package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Achievement;
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
        return judge(ids.stream().collect(Collectors.toMap(id -> id, id -> asOf, (one, same) -> one)), asOf);
    }

    /** @param seenBy for each outcome the moment up to which what was seen of it counts */
    Map<OutcomeId, Achievement> judge(Map<OutcomeId, Instant> seenBy, Instant recordedBy) {
        var ids = seenBy.keySet();
        var found = outcomes.byId(ids, recordedBy);
        var judged = new HashMap<OutcomeId, Achievement>();
        if (found.isEmpty()) {
            return judged;
        }
        var seen = observations.heard(ids, recordedBy);
        var pauses = courses.pauses(found.stream().map(Outcome::person).toList(), recordedBy);
        var overrides = courses.overrides(ids, recordedBy);
        var followUps = courses.followUps(ids, recordedBy);
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
            judged.put(id, AchievementRules.judge(file, seenBy.getOrDefault(id, recordedBy), recordedBy));
        }
        return judged;
    }
}
