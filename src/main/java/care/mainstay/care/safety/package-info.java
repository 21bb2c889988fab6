/**
 * Incidents, near misses, concerns and hospital stays: reported, looked into, learnt from, closed.
 *
 * <p>Whether harm was avoidable is a reviewed judgement, never a count of reports: reporting must not cost money. Nothing
 * here is ever visible, or hinted at, to those who may not know.
 */
@ApplicationModule(
        id = "safety",
        displayName = "Safety",
        allowedDependencies = {"kernel", "audit", "identity", "persons", "outcomes", "planning", "visits", "notices"})
@NullMarked
package care.mainstay.care.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
