package care.mainstay.edge.westmere.internal.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Chance that repeats itself: a stream of draws that depends on the seed and on what it is for, and on nothing else.
 *
 * <p>Every person, carer and day has a stream of its own ({@code dice.of("person", 17)}), so that adding a story to one
 * life leaves every other life as it was.
 */
public final class Dice {

    private final long seed;
    private final SplittableRandom random;

    public Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(mixed(seed));
    }

    /** A stream for one thing of one sort. */
    public Dice of(String sort, long number) {
        return new Dice(mixed(seed ^ hash(sort)) + 0x9E3779B97F4A7C15L * (number + 1));
    }

    public Dice of(String sort) {
        return of(sort, 0);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from {@code least} to {@code most}, both possible. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    public double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Draws an index in proportion to the weights. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double drawn = random.nextDouble(total);
        for (int i = 0; i < weights.length; i++) {
            drawn -= weights[i];
            if (drawn < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** The draws themselves, for who needs numbers only. */
    public RandomGenerator generator() {
        return random;
    }

    /** The id of the numbered thing of a sort: a version 7 UUID whose time is when the thing came to be. */
    public UUID id(String sort, long number, long epochMillis) {
        long first = mixed(seed ^ hash(sort) ^ mixed(number));
        long second = mixed(first + 0x9E3779B97F4A7C15L);
        long high = (epochMillis << 16) | 0x7000L | (first & 0xFFFL);
        long low = (second & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: neighbouring inputs give unrelated outputs. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
