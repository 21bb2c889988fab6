package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact about an outcome at a time, as somebody records it.
 *
 * @param id given by imports and the demo; empty for a new one
 * @param value on the outcome's measure; empty when only words and bearing are recorded
 * @param outOf what a rate or a share is out of
 * @param derivedFrom the record it comes from: {@code visits.visit:…}
 * @param recordedAt when it was first written down, for imports and the demo; empty for now
 */
public record NewObservation(
        Optional<ObservationId> id,
        OutcomeId outcome,
        Instant observedAt,
        ObservationSource source,
        Observer observer,
        Optional<BigDecimal> value,
        Optional<BigDecimal> outOf,
        Bearing bearing,
        String words,
        Optional<EvidenceRef> derivedFrom,
        Optional<Instant> recordedAt) {

    /** The usual one: a value, seen now, with a sentence. */
    public static NewObservation of(
            OutcomeId outcome,
            Instant observedAt,
            ObservationSource source,
            Observer observer,
            BigDecimal value,
            Bearing bearing,
            String words) {
        return new NewObservation(
                Optional.empty(),
                outcome,
                observedAt,
                source,
                observer,
                Optional.of(value),
                Optional.empty(),
                bearing,
                words,
                Optional.empty(),
                Optional.empty());
    }

    public NewObservation derivedFrom(EvidenceRef record) {
        return new NewObservation(
                id,
                outcome,
                observedAt,
                source,
                observer,
                value,
                outOf,
                bearing,
                words,
                Optional.of(record),
                recordedAt);
    }

    public NewObservation recordedAt(Instant moment) {
        return new NewObservation(
                id,
                outcome,
                observedAt,
                source,
                observer,
                value,
                outOf,
                bearing,
                words,
                derivedFrom,
                Optional.of(moment));
    }
}
