/**
 * One framework to bring in what other systems hold, and to take everything out again in open formats.
 *
 * <p>Every row is either taken or refused with its reason; the same file twice changes nothing. It writes through the same
 * validators as the pages do. Nothing outside the edge may use it.
 */
@ApplicationModule(
        id = "imports",
        displayName = "Imports and exports",
        allowedDependencies = {
            "kernel",
            "audit",
            "database",
            "identity",
            "documents",
            "persons",
            "places",
            "workforce",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "safety",
            "reviews",
            "contracts",
            "settlement"
        })
@NullMarked
package care.mainstay.edge.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
