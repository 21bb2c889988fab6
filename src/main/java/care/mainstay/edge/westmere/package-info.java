/**
 * A fictional area and a believable year of its life, from a seed.
 *
 * <p>What really happened to each person is simulated first and kept apart; what was recorded of it is then written through
 * the same validators as real data: late, partial, biased and in many hands. Nothing outside the edge may use it.
 */
@ApplicationModule(
        id = "westmere",
        displayName = "Westmere",
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "identity",
            "notices",
            "persons",
            "places",
            "workforce",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "continuity",
            "safety",
            "reviews",
            "contracts",
            "settlement"
        })
@NullMarked
package care.mainstay.edge.westmere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
