/**
 * The plan around the outcomes: tasks and what each serves, stages, the week of visits, the budget of hours.
 *
 * <p>A plan is agreed with the person, versioned, and never edited by whoever commissions it. A task that serves neither
 * an outcome, an eligible need nor a delegated health task is flagged. Beside it stand the person’s wishes about who comes.
 */
@ApplicationModule(
        id = "planning",
        displayName = "Planning",
        allowedDependencies = {"kernel", "audit", "identity", "persons", "workforce", "referrals", "outcomes"})
@NullMarked
package care.mainstay.care.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
