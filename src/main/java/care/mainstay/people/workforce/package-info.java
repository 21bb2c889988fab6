/**
 * Care workers as their employer knows them: contract, hours, skills, when they can work and when they are away.
 *
 * <p>It keeps who can do what and when; it does not decide who visits whom.
 */
@ApplicationModule(
        id = "workforce",
        displayName = "Workforce",
        allowedDependencies = {"kernel", "audit", "identity", "places"})
@NullMarked
package care.mainstay.people.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
