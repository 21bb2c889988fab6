package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.reading.LondonClock;
import care.mainstay.edge.imports.reading.Moment;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was seen of an outcome, by anybody. */
@Component
class ObservationsIntake implements Intake<ObservationsIntake.Seen> {

    /** A row: of which outcome, and what. */
    record Seen(
            String outcome,
            Instant at,
            ObservationSource source,
            String observer,
            Optional<BigDecimal> value,
            Optional<BigDecimal> outOf,
            Bearing bearing,
            String words) {}

    private final Outcomes outcomes;
    private final Whom whom;

    ObservationsIntake(Outcomes outcomes, Whom whom) {
        this.outcomes = outcomes;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OBSERVATIONS;
    }

    @Override
    public Seen read(MappedRow row, Bringing bringing) {
        var day = row.date("day");
        var moment = row.moment("observed-at", day)
                .or(() -> day.map(known -> new Moment(known.atTime(12, 0), Optional.empty())));
        if (moment.isEmpty() && row.problems().isEmpty()) {
            row.needed("observed-at");
        }
        var at = moment.flatMap(known -> row.attempt("observed-at", () -> LondonClock.at(known)));
        return new Seen(
                row.needed("outcome"),
                at.orElse(Instant.EPOCH),
                row.neededChoice("source", ObservationSource.class).orElse(ObservationSource.REVIEW),
                row.needed("observer"),
                row.number("value"),
                row.number("out-of"),
                row.choice("bearing", Bearing.class, Map.of()).orElse(Bearing.NEUTRAL),
                row.note("words"));
    }

    @Override
    public List<Verdict> take(List<Draft<Seen>> drafts, Bringing bringing) {
        var known = whom.outcomes(
                drafts.stream().map(draft -> draft.content().outcome()).toList(), bringing);
        var verdicts = new ArrayList<Verdict>();
        var observations = new ArrayList<NewObservation>();
        for (var draft : drafts) {
            var outcome = known.get(draft.content().outcome());
            if (outcome == null) {
                verdicts.add(Verdict.refused(List.of(Bringing.unknown(
                        "outcome", ImportKind.OUTCOMES, draft.content().outcome()))));
            } else {
                verdicts.add(Verdict.taken(draft.id()));
                observations.add(of(draft, outcome));
            }
        }
        if (verdicts.stream().noneMatch(Verdict::isRefused)) {
            outcomes.observeAll(observations);
        }
        return verdicts;
    }

    private static NewObservation of(Draft<Seen> draft, OutcomeId outcome) {
        var seen = draft.content();
        return new NewObservation(
                Optional.of(new ObservationId(draft.id())),
                outcome,
                seen.at(),
                seen.source(),
                Observer.named(seen.observer()),
                seen.value(),
                seen.outOf(),
                seen.bearing(),
                seen.words(),
                Optional.empty(),
                Optional.empty());
    }
}
