package care.mainstay.rota.engine;

import java.util.List;
import java.util.Optional;

/**
 * A visit that is late in a plan, how it came about, and what would remove it.
 *
 * @param late by how much; a window that ends so much later removes it too
 * @param chain the visits that push it, from the one where it begins to itself: each starts when it does because of the one
 *     before it
 * @param remedy the cheapest other place for one visit of the chain at which this one is in time, if there is any
 *     with which the plan costs less than twice what it does
 */
public record Breach(int visit, int late, List<Integer> chain, Optional<Fit> remedy) {}
