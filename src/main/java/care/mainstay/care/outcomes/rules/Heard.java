package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An observation without its words and names: all that the rules look at, so that where an outcome stands is the same
 * for everybody who may see the outcome.
 *
 * @param observer tells one observer from another, and says nothing else about them
 * @param open whether whoever asks may see the observation itself
 */
public record Heard(
        ObservationId id,
        OrganisationId keeper,
        Instant observedAt,
        Instant recordedAt,
        ObservationSource source,
        String observer,
        Optional<BigDecimal> value,
        Optional<BigDecimal> outOf,
        Bearing bearing,
        Optional<ObservationId> supersedes,
        boolean open) {}
