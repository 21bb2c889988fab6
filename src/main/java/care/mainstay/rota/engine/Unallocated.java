package care.mainstay.rota.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A visit that nobody makes, and why.
 *
 * @param price what that costs, in the units of the weighted sum; of a person with two visits, of both
 * @param forbidden the carers whom a rule keeps from it, by rule
 * @param cheapest the place at which it would cost least, when there is any: it costs more than the price, or breaks what must
 *     not be broken, or the search had no time to see it ({@link Fit#dearer} is negative then)
 */
public record Unallocated(int visit, long price, Map<WhyNot.Rule, List<Integer>> forbidden, Optional<Fit> cheapest) {}
