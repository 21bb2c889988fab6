package care.mainstay.care.referrals;

import java.time.Instant;

/** When a step was taken and, in words, why. The words may be empty where a step needs none. */
public record WhenAndWhy(Instant at, String words) {

    public WhenAndWhy {
        words = words.strip();
    }

    public static WhenAndWhy at(Instant at) {
        return new WhenAndWhy(at, "");
    }
}
