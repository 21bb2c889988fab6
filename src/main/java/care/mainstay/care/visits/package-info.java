/**
 * Planned and actual visits in one record: who came and when, what was done, what was noticed, in the carer's words.
 *
 * <p>Recording a visit writes its tasks, its note and an observation per due outcome in one transaction, or nothing. A
 * correction supersedes and says why. It does not know who planned the rota or what a visit is paid.
 */
@ApplicationModule(
        id = "visits",
        displayName = "Visits",
        allowedDependencies = {"kernel", "audit", "identity", "persons", "workforce", "outcomes", "planning", "notices"
        })
@NullMarked
package care.mainstay.care.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
