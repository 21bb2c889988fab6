/**
 * What should become or stay true in a person's life, how change is seen, and what has been observed.
 *
 * <p>Whoever contracts and does not answer is reminded, and at a council alerted, before silence counts for payment.
 *
 * <p>Observations are append-only facts, written by visits and reviews through this face in their own transaction.
 * Achievement is derived from them by published, versioned rules and never typed; "why?" always answers. What an outcome
 * is worth in money is unknown here.
 */
@ApplicationModule(
        id = "outcomes",
        displayName = "Outcomes",
        allowedDependencies = {"kernel", "audit", "identity", "notices", "persons"})
@NullMarked
package care.mainstay.care.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
