package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The time of the story: while a part of the year is told, the thread that tells it finds the clock standing where the
 * story stands, and ids coming from the seed.
 *
 * <p>So the other rooms keep Westmere's year by the rules by which they keep any other, with no door of their own for a
 * demo: a review opened in March knows what had been recorded by then. Every other thread has the real time.
 */
final class StoryTime {

    /**
     * What suits many small transactions. A commit does not wait for the disk: after a crash a load has not ended in any
     * case, and is begun again; its last commit waits like any other, and with it all before it is safe. Plans of
     * statements are kept without a look at each one's values, and search by index, because the tables are still empty
     * when the plans are made.
     */
    private static final Map<String, String> TELLING =
            Map.of("synchronous_commit", "off", "plan_cache_mode", "force_generic_plan", "enable_seqscan", "off");

    private record Moment(Instant now, Supplier<UUID> ids) {}

    private final ThreadLocal<Optional<Moment>> told = ThreadLocal.withInitial(Optional::empty);
    private final ObjectProvider<Callers> callers;

    StoryTime(ObjectProvider<Callers> callers) {
        this.callers = callers;
    }

    /** A clock that stands still in a story and goes on elsewhere. */
    static InstantSource clock(InstantSource real, Supplier<Optional<Instant>> story) {
        return () -> story.get().orElseGet(real::instant);
    }

    Optional<Instant> now() {
        return told.get().map(Moment::now);
    }

    /** Settings for the transactions of a thread that tells. */
    Map<String, String> settings() {
        return told.get().isPresent() ? TELLING : Map.of();
    }

    Optional<UUID> nextId() {
        return told.get().map(moment -> moment.ids().get());
    }

    /** Lets somebody do something at a moment of the story. */
    void tell(Instant at, Caller caller, Dice dice, Runnable act) {
        var before = told.get();
        var seeded = new IdSource(() -> at, dice.generator());
        told.set(Optional.of(new Moment(at, seeded::next)));
        try {
            callers.getObject().as(caller, act);
        } finally {
            told.set(before);
        }
    }
}
