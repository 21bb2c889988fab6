/**
 * Care workers as their employer knows them: contract, guaranteed hours, skills and competencies.
 *
 * <p>It keeps who can do what; it does not decide who visits whom.
 */
@ApplicationModule(
        id = "workforce",
        displayName = "Workforce",
        allowedDependencies = {"kernel", "audit", "identity"})
@NullMarked
package care.mainstay.people.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
