package care.mainstay.money.terms.internal.run;

/** Numbers by chance, the same on every machine for the same seed: SplitMix64, after Steele, Lea and Flood (2014). */
final class Draws {

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to below the bound, each as likely as the others. */
    int below(int bound) {
        while (true) {
            long bits = next() >>> 33;
            long product = bits * bound;
            // what would favour the lower numbers is drawn again
            if ((product & 0x7fffffffL) >= (1L << 31) % bound) {
                return (int) (product >>> 31);
            }
        }
    }
}
