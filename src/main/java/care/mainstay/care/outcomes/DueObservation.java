package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OutcomeId;
import java.time.LocalDate;
import java.util.Optional;

/** An outcome somebody should look at on the next visit, with what to ask. */
public record DueObservation(
        OutcomeId outcome,
        String statement,
        String noticing,
        Measure measure,
        OutcomeTerms terms,
        Optional<LocalDate> lastSeenOn,
        LocalDate dueOn) {

    /** Whether it may be asked of this source at all; what a person alone can say is not a carer's to answer. */
    public boolean isFor(ObservationSource source) {
        return measure.mayRecord().contains(source);
    }
}
