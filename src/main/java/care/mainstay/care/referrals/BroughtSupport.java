package care.mainstay.care.referrals;

import java.time.Instant;
import java.util.Optional;

/**
 * How support went, as far as another system tells: when it was taken on and assessed, when it started, when and why it
 * ended.
 *
 * @param assessedAt when the assessment began
 */
public record BroughtSupport(
        Instant acceptedAt,
        Instant assessedAt,
        NewAssessment assessment,
        Optional<Started> started,
        Optional<Ended> ended) {

    /** Planned at one moment and started at a later one. */
    public record Started(Instant plannedAt, Instant at) {}

    public record Ended(Instant at, EndReason reason) {}
}
