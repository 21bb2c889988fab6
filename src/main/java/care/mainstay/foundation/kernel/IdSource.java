package care.mainstay.foundation.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Where new ids come from: version 7 UUIDs (RFC 9562), so that rows written together lie together on disk.
 *
 * <p>The clock and the randomness are given, so a seeded source repeats itself. Ids from one source never go backwards:
 * within a millisecond a counter fills the 12 bits after the version, and runs ahead of the clock when they are used up.
 * Safe for use by many threads when the random generator is.
 */
public class IdSource {

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public IdSource(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long candidate = clock.millis() << 12;
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, candidate));
        long high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
