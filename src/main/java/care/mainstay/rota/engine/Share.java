package care.mainstay.rota.engine;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** One chain's part of a {@link Budget}, and how much of it is used up. */
public final class Share {

    private static final int LOOKS = 256;

    private final long moves;
    private final long nanos;
    private final LongSupplier clock;
    private final BooleanSupplier interrupted;
    private final long began;
    private long made;
    private long sinceLook;
    private double used;
    private boolean wasInterrupted;

    /** So many moves, or when that is 0 so much time. */
    public Share(long moves, long nanos, LongSupplier clock, BooleanSupplier interrupted) {
        this.moves = moves;
        this.nanos = nanos;
        this.clock = clock;
        this.interrupted = interrupted;
        began = clock.getAsLong();
    }

    public void made(int more) {
        made += more;
        sinceLook += more;
        if (moves > 0) {
            used = (double) made / moves;
        }
        if (sinceLook >= LOOKS) {
            sinceLook = 0;
            wasInterrupted |= interrupted.getAsBoolean();
            if (moves == 0) {
                used = (double) (clock.getAsLong() - began) / nanos;
            }
        }
    }

    public long made() {
        return made;
    }

    /** From 0 to 1, and beyond when time has run out. */
    public double used() {
        return used;
    }

    public boolean isOver() {
        return used >= 1 || wasInterrupted;
    }

    public boolean wasInterrupted() {
        return wasInterrupted;
    }
}
