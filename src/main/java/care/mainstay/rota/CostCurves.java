package care.mainstay.rota;

import care.mainstay.foundation.kernel.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What continuity would cost the caller's organisation, worked out in the background and kept as evidence. */
public interface CostCurves {

    /**
     * Begins to work out a curve of whole weeks, at most four, that may lie in the past: {@code rota.curve-days} otherwise;
     * {@code rota.hour-unlikely} when an hour costs less than a pound or more than 100.
     */
    UUID ask(DateRange days, int hourPence);

    Optional<CostCurve> find(UUID id);

    /** The latest, the newest first. */
    List<CostCurve> latest(int most);

    /** Asks for no more points. */
    void stop(UUID id);
}
