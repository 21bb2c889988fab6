package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How things stood before support began to change them.
 *
 * @param lock who, independent of the provider, confirmed it; once there it cannot be changed, save that one that the
 *     provider wrote down itself may be confirmed by somebody else
 */
public record Baseline(
        BigDecimal value, LocalDate on, ObservationSource source, String byWhom, Optional<BaselineLock> lock) {

    /** A baseline must be locked within this many days of the start to be paid against. */
    public static final int LOCKED_WITHIN_DAYS = 14;

    /**
     * The confirmation, by someone other than the provider, after which a baseline is not changed.
     *
     * @param keeper the organisation that wrote it down; empty for the one that is writing it down. What the provider wrote
     *     down about its own starting point is not paid against
     */
    public record BaselineLock(LocalDate on, ObservationSource source, String byWhom, Optional<OrganisationId> keeper) {

        public BaselineLock(LocalDate on, ObservationSource source, String byWhom) {
            this(on, source, byWhom, Optional.empty());
        }

        /** Whether neither the source nor whoever wrote it down is the provider. */
        public boolean isIndependentOf(OrganisationId provider) {
            return source.isIndependent()
                    && keeper.filter(kept -> !kept.equals(provider)).isPresent();
        }
    }

    public static Baseline unlocked(BigDecimal value, LocalDate on, ObservationSource source, String byWhom) {
        return new Baseline(value, on, source, byWhom, Optional.empty());
    }

    /** Whether it was locked in time, by a source independent of the provider. */
    public boolean lockedInTime(LocalDate startedOn) {
        return lock.filter(locked ->
                        locked.source().isIndependent() && !locked.on().isAfter(startedOn.plusDays(LOCKED_WITHIN_DAYS)))
                .isPresent();
    }
}
