package care.mainstay.care.visits;

import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** Who wrote something down, and when. */
public record Recorded(UserId by, Instant at) {}
