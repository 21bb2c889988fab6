package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeping what was seen: checked by one check however it comes, written by one statement however much it is. */
@Component
class Observing {

    private final ObservationRows rows;
    private final OutcomeWrites ids;
    private final Trail trail;

    Observing(ObservationRows rows, OutcomeWrites ids, Trail trail) {
        this.rows = rows;
        this.ids = ids;
        this.trail = trail;
    }

    List<ObservationId> observe(Collection<NewObservation> observations) {
        var about = rows.about(
                observations.stream().map(NewObservation::outcome).distinct().toList());
        var now = trail.now();
        var found = new Problems();
        var kept = new ArrayList<ObservationRows.Row>();
        for (NewObservation seen : observations) {
            var known = about.get(seen.outcome());
            if (known == null) {
                throw new NoSuchElementException("no outcome " + seen.outcome());
            }
            found.addAll(ObservationCheck.problems(seen, known, now));
            kept.add(new ObservationRows.Row(
                    seen.id().orElseGet(() -> new ObservationId(ids.nextId())),
                    seen,
                    known.person(),
                    seen.recordedAt().orElse(now),
                    Optional.empty(),
                    ""));
        }
        found.refuseIfAny();
        rows.insert(trail.caller(), kept);
        writeTrail(kept);
        return kept.stream().map(ObservationRows.Row::id).toList();
    }

    /** One entry for one observation; for many, one entry for each outcome they are about. */
    private void writeTrail(List<ObservationRows.Row> kept) {
        if (kept.size() == 1) {
            var row = kept.get(0);
            trail.wrote("observation.record", "outcomes.observation", row.id().value(), row.person());
            return;
        }
        Map<OutcomeId, PersonId> outcomes = new LinkedHashMap<>();
        kept.forEach(row -> outcomes.put(row.seen().outcome(), row.person()));
        trail.wrote("observation.record-many", outcomes);
    }

    List<List<Refused.Problem>> problems(List<NewObservation> observations) {
        var about = rows.about(
                observations.stream().map(NewObservation::outcome).distinct().toList());
        var now = trail.now();
        return observations.stream()
                .map(seen -> {
                    var known = about.get(seen.outcome());
                    return known == null
                            ? List.of(new Refused.Problem(
                                    "outcomes.no-such-outcome",
                                    "outcome",
                                    "There is no outcome " + seen.outcome() + ".",
                                    "Maybe it belongs to another person, or was mistyped."))
                            : ObservationCheck.problems(seen, known, now);
                })
                .toList();
    }

    ObservationId correct(ObservationId wrong, NewObservation right, String reason) {
        var now = trail.now();
        Observation old =
                rows.find(wrong, now).orElseThrow(() -> new NoSuchElementException("no observation " + wrong));
        var about = Optional.ofNullable(rows.about(List.of(old.outcome())).get(old.outcome()))
                .orElseThrow();
        var found = new Problems()
                .when(
                        !old.keeper().equals(trail.caller().organisation()),
                        "outcomes.not-yours-to-correct",
                        "",
                        "This was recorded by another organisation, and only it can correct it.",
                        "Record what you have seen yourself: both are shown.")
                .when(
                        old.supersededBy().isPresent(),
                        "outcomes.corrected-already",
                        "",
                        "This has been corrected already.",
                        "Correct the newer one.")
                .when(
                        !right.outcome().equals(old.outcome()),
                        "outcomes.corrects-another-outcome",
                        "outcome",
                        "A correction stays with the outcome it corrects.",
                        "Correct this one to say that nothing was seen, and record a new one for the other.")
                .when(
                        reason.isBlank(),
                        "outcomes.correction-without-reason",
                        "reason",
                        "It does not say why it is corrected.",
                        "Write what was wrong.");
        found.addAll(ObservationCheck.problems(right, about, now));
        found.refuseIfAny();
        var id = right.id().orElseGet(() -> new ObservationId(ids.nextId()));
        rows.insert(
                trail.caller(),
                List.of(new ObservationRows.Row(
                        id, right, old.person(), right.recordedAt().orElse(now), Optional.of(wrong), reason)));
        trail.wrote("observation.correct", "outcomes.observation", id.value(), old.person());
        return id;
    }
}
