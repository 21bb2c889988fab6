package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans that the engine makes in the background for the caller's organisation, and publishing them.
 *
 * <p>What is not there, or not the caller's, throws {@link java.util.NoSuchElementException}; what cannot be done is {@link
 * care.mainstay.foundation.kernel.Refused}.
 */
public interface Proposals {

    /**
     * Begins to look for a plan; {@code rota.days-over} when the days are past, {@code rota.too-many-days} beyond 28.
     *
     * @param carer who is away: needed for {@link Proposal.Kind#COVER}, and for nothing else
     */
    UUID ask(Proposal.Kind kind, DateRange days, Optional<CarerId> carer);

    Optional<Proposal> find(UUID id);

    /** The latest, the newest first, without their visits. */
    List<Proposal> latest(int most);

    /** Asks a search to stop with the best it has. */
    void stop(UUID id);

    /** Nothing of it will be published. */
    void throwAway(UUID id);

    /**
     * Publishes all of it or nothing: visits get their carers, go to their lists, and those concerned are told. {@code
     * rota.changed-since}, with who changed what, when any of its visits is another by now.
     *
     * @return how many visits got other carers
     */
    int publish(UUID id);
}
