package care.mainstay.rota.horizon;

import java.util.EnumMap;
import java.util.Map;

/** What a unit of each {@link HorizonCharge} weighs, in hundredths of a penny. */
public final class HorizonWeights {

    private final int[] weights;

    private HorizonWeights(int[] weights) {
        this.weights = weights;
    }

    /** These weights, and of all other charges the usual ones. */
    public static HorizonWeights of(Map<HorizonCharge, Integer> weights) {
        int[] table = new int[HorizonCharge.values().length];
        for (HorizonCharge charge : HorizonCharge.values()) {
            table[charge.ordinal()] = charge.usual();
        }
        weights.forEach((charge, weight) -> table[charge.ordinal()] = weight);
        return new HorizonWeights(table);
    }

    public static HorizonWeights usual() {
        return of(Map.of());
    }

    /**
     * Few carers as far as travel allows, which is limited by itself ({@link Horizon.Facts#travelAtMost}): what the continuity
     * benchmark asks for.
     */
    public static HorizonWeights frugal() {
        return of(Map.of(
                HorizonCharge.EXTRA_CARERS, 2_000,
                HorizonCharge.NEW_FACES, 4_000,
                HorizonCharge.NOT_MAIN, 200,
                HorizonCharge.SPREAD, 5));
    }

    public int weight(HorizonCharge charge) {
        return weights[charge.ordinal()];
    }

    public HorizonWeights with(HorizonCharge charge, int weight) {
        int[] changed = weights.clone();
        changed[charge.ordinal()] = weight;
        return new HorizonWeights(changed);
    }

    /** As if it did not matter who comes and when. */
    public HorizonWeights blind() {
        int[] changed = weights.clone();
        for (HorizonCharge charge : HorizonCharge.values()) {
            if (charge.isContinuity()) {
                changed[charge.ordinal()] = 0;
            }
        }
        return new HorizonWeights(changed);
    }

    public Map<HorizonCharge, Integer> asMap() {
        var map = new EnumMap<HorizonCharge, Integer>(HorizonCharge.class);
        for (HorizonCharge charge : HorizonCharge.values()) {
            map.put(charge, weight(charge));
        }
        return map;
    }
}
