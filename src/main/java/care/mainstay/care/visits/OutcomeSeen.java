package care.mainstay.care.visits;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a carer noticed of one outcome in a visit; becomes an observation with the visit's record, or not at all.
 *
 * @param value on the outcome's measure, where one was seen
 * @param outOf how many there were altogether, where the measure is a share or a rate
 * @param words one sentence of what was seen or done
 */
public record OutcomeSeen(
        OutcomeId outcome, Optional<BigDecimal> value, Optional<BigDecimal> outOf, String words, Bearing bearing) {

    public OutcomeSeen(OutcomeId outcome, Optional<BigDecimal> value, String words, Bearing bearing) {
        this(outcome, value, Optional.empty(), words, bearing);
    }
}
