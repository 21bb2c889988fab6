package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact about an outcome at a time, by someone, as it is kept: never changed and never removed.
 *
 * @param keeper the organisation that recorded it
 * @param supersedes the observation that this one corrects
 * @param correctionReason why it was corrected; empty unless this one corrects another
 * @param supersededBy the observation that corrects this one; it then counts for nothing
 */
public record Observation(
        ObservationId id,
        OutcomeId outcome,
        PersonId person,
        OrganisationId keeper,
        Instant observedAt,
        Instant recordedAt,
        UserId recordedBy,
        ObservationSource source,
        Observer observer,
        Optional<BigDecimal> value,
        Optional<BigDecimal> outOf,
        Bearing bearing,
        String words,
        Optional<EvidenceRef> derivedFrom,
        Optional<ObservationId> supersedes,
        String correctionReason,
        Optional<ObservationId> supersededBy) {

    public boolean counts() {
        return supersededBy.isEmpty();
    }
}
