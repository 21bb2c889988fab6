package care.mainstay.care.continuity.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A visit as continuity sees it: for when it was planned, when the first carer arrived, and who came.
 *
 * @param id its name, by which it is found again when it is corrected
 * @param day the day to which it belongs; a night that begins after midnight may belong to the day before
 * @param arrived when the first carer arrived, by the clock on the person's wall
 * @param changed how long before it was to begin it was last changed who comes; empty when it never was; nothing or
 *     less when somebody came who had not been announced
 * @param wished whether the person had asked for somebody else than usual
 * @param <C> what names a carer
 */
public record MadeVisit<C>(
        String id,
        LocalDate day,
        LocalDateTime planned,
        LocalDateTime arrived,
        Set<C> carers,
        Optional<Duration> changed,
        boolean wished) {

    public MadeVisit {
        carers = Set.copyOf(carers);
        if (carers.isEmpty()) {
            throw new IllegalArgumentException("nobody came to visit " + id);
        }
    }
}
