package care.mainstay.money.terms.internal.run;

import java.math.BigInteger;

/**
 * Counts amounts in pence in a fixed number of bins, however many come: when they lie too far apart, two bins become one.
 *
 * <p>Least, most and sum are exact always; percentiles are as long as a bin is a penny wide, and else to the width of one.
 */
final class Tally {

    private static final int BINS = 1 << 17;

    private final long[] bins = new long[BINS];
    private long first;
    private int shift;
    private long count;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private BigInteger sum = BigInteger.ZERO;
    private long partialSum;

    void add(long pence) {
        if (count == 0) {
            // the first in the middle, at a place that two bins that become one keep
            first = (pence & -(BINS / 2L)) - BINS / 2;
        }
        least = Math.min(least, pence);
        most = Math.max(most, pence);
        count++;
        long added = partialSum + pence;
        if (((partialSum ^ added) & (pence ^ added)) < 0) {
            sum = sum.add(BigInteger.valueOf(partialSum));
            added = pence;
        }
        partialSum = added;
        while (bin(pence) < 0 || bin(pence) >= BINS) {
            widen();
        }
        bins[(int) bin(pence)]++;
    }

    private long bin(long pence) {
        return (pence >> shift) - (first >> shift);
    }

    /** Twice as wide, around the same middle. */
    private void widen() {
        var wider = new long[BINS];
        long middle = (first >> shift) + BINS / 2;
        int next = shift + 1;
        long start = (middle >> 1) - BINS / 2;
        for (int i = 0; i < BINS; i++) {
            if (bins[i] > 0) {
                wider[(int) ((((first >> shift) + i) >> 1) - start)] += bins[i];
            }
        }
        System.arraycopy(wider, 0, bins, 0, BINS);
        shift = next;
        first = start << next;
    }

    long count() {
        return count;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    BigInteger sum() {
        return sum.add(BigInteger.valueOf(partialSum));
    }

    /** The width of a bin in pence. */
    long step() {
        return 1L << shift;
    }

    /** The lowest amount that so many percent of all do not pass, to the width of a bin. */
    long percentile(int percent) {
        long wanted = Math.max(1, (count * percent + 99) / 100);
        long seen = 0;
        for (int i = 0; i < BINS; i++) {
            seen += bins[i];
            if (seen >= wanted) {
                long end = ((first >> shift) + i + 1 << shift) - 1;
                return Math.max(least, Math.min(most, end));
            }
        }
        return most;
    }
}
