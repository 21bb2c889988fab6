package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/**
 * One party's wish to take posted money back, to which the other has not said yes or no.
 *
 * @param line the one line it is about; empty for the whole statement of the month
 * @param by the party that asked
 */
public record TakeBack(PeriodId period, Optional<LineId> line, OrganisationId by, String words, Instant at) {

    /** Whether it is about the whole statement of that month. */
    public boolean isAbout(PeriodId asked) {
        return line.isEmpty() && period.equals(asked);
    }

    public boolean isAbout(LineId asked) {
        return line.filter(asked::equals).isPresent();
    }
}
