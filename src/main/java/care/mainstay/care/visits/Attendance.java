package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.CarerId;
import java.time.Duration;
import java.time.Instant;

/** That a carer was there, from check-in until check-out. */
public record Attendance(CarerId carer, Instant from, Instant until) {

    /** Whole minutes there; a minute begun and not finished does not count. */
    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }
}
