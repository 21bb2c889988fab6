package care.mainstay.care.referrals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a step was taken and, in words, why. The words may be empty where a step needs none.
 *
 * @param at to the microsecond, which is what the database keeps: else a step could seem to come before itself
 */
public record WhenAndWhy(Instant at, String words) {

    public WhenAndWhy {
        at = at.truncatedTo(ChronoUnit.MICROS);
        words = words.strip();
    }

    public static WhenAndWhy at(Instant at) {
        return new WhenAndWhy(at, "");
    }
}
