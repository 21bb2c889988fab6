package care.mainstay.care.safety;

import java.time.Duration;
import java.time.Instant;

/** How soon what went wrong is to be reported: within a day, so that something can still be done about it. */
public final class Reporting {

    public static final Duration WITHIN = Duration.ofHours(24);

    private Reporting() {}

    public static boolean isLate(Instant happened, Instant reported) {
        return reported.isAfter(happened.plus(WITHIN));
    }
}
