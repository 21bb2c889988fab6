package care.mainstay.rota.engine;

/** Numbers that look random and are the same for the same seed, on every machine (SplitMix64, Steele and others 2014). */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Chance(long seed) {
        state = mix(seed + STEP);
    }

    /** A source for the {@code k}th of several chains, unlike its neighbours'. */
    public static Chance of(long seed, int k) {
        return new Chance(mix(seed) + mix(k * STEP));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long bits() {
        state += STEP;
        return mix(state);
    }

    /** One of 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((bits() >>> 33) * bound) >>> 31);
    }

    /** Between 0, which does not occur, and 1. */
    public double unit() {
        return ((bits() >>> 11) + 1) * 0x1.0p-53;
    }
}
