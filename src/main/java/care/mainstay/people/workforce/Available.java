package care.mainstay.people.workforce;

import java.time.Duration;
import java.time.Instant;

/** Between these moments a carer can be given visits. */
public record Available(Instant from, Instant until) {

    public Duration duration() {
        return Duration.between(from, until);
    }

    /** Whether all of something that begins and ends then fits. */
    public boolean holds(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(until);
    }
}
