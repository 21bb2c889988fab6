package care.mainstay.rota.engine;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each {@link Charge} weighs, and what the weighted sum is divided by when it is shown. A charge may also be
 * forbidden: a plan in which it occurs is no plan.
 */
public final class Charges {

    /** Stands for a weight that nothing makes up for. */
    public static final int FORBIDDEN = -1;

    /**
     * What a forbidden unit costs while the engine looks for a plan: more than anything that can be saved elsewhere, and
     * small enough that a day full of them still adds up.
     */
    static final int PROHIBITIVE = 100_000;

    private final int[] weights;
    private final int divisor;

    private Charges(int[] weights, int divisor) {
        this.weights = weights;
        this.divisor = divisor;
    }

    /** Each charge's weight, or {@link #FORBIDDEN}; a charge not named costs nothing. */
    public static Charges of(Map<Charge, Integer> weights, int divisor) {
        if (divisor < 1) {
            throw new IllegalArgumentException("a divisor of " + divisor);
        }
        int[] table = new int[Charge.values().length];
        new EnumMap<>(weights).forEach((charge, weight) -> table[charge.ordinal()] = weight);
        return new Charges(table, divisor);
    }

    /** A third each of all travel, all lateness and the worst lateness (Mankowska, Meisel and Bierwirth 2014). */
    public static Charges mankowska() {
        return of(Map.of(Charge.TRAVEL, 1, Charge.LATENESS, 1, Charge.LATEST, 1), 3);
    }

    /** The same but for one charge's weight, which may be {@link #FORBIDDEN}. */
    public Charges with(Charge charge, int weight) {
        int[] table = weights.clone();
        table[charge.ordinal()] = weight;
        return new Charges(table, divisor);
    }

    public boolean forbids(Charge charge) {
        return weights[charge.ordinal()] == FORBIDDEN;
    }

    /** What a unit of the charge adds to the sum, before it is divided; nothing for what is forbidden. */
    public int weight(Charge charge) {
        return Math.max(0, weights[charge.ordinal()]);
    }

    /** What the engine reckons with. */
    int pressure(Charge charge) {
        return forbids(charge) ? PROHIBITIVE : weight(charge);
    }

    public int divisor() {
        return divisor;
    }
}
