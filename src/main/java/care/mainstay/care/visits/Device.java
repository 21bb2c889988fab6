package care.mainstay.care.visits;

import java.time.Instant;

/** The device something was entered on, and what its own clock said, which may be wrong and is kept as a fact. */
public record Device(String name, Instant clock) {}
