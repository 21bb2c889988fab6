package care.mainstay.money.terms;

import java.util.List;
import java.util.Map;

/**
 * What a sheet would have paid had chance sent others of the same kind: the units of given evidence drawn again and again,
 * as many as there are, each as often as chance will.
 *
 * @param by the dimension that was drawn: a person, a facility
 * @param units how many of it there are in the evidence
 * @param recomputed whether something had to be worked out again in every draw, because what one is paid hangs on others
 * @param spreads of each party, and of all together where there are several
 */
public record Simulation(String by, int units, long draws, long seed, boolean recomputed, List<Spread> spreads) {

    /**
     * How far the payments of one party lie apart.
     *
     * @param actual what the evidence itself pays
     * @param percentiles by their name, {@code 5 %}
     * @param step to how much percentiles are told: the least amount, unless the draws lie very far apart
     * @param unitsNeeded with how many units nine draws in ten would lie within a twentieth of the mean, about; 0 when the
     *     mean is nothing
     */
    public record Spread(
            String party,
            String actual,
            String mean,
            String least,
            String most,
            Map<String, String> percentiles,
            String step,
            long unitsNeeded) {}
}
