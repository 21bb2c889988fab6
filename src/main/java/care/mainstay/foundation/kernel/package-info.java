/**
 * The words every other room speaks: typed ids, money, date ranges, events, and references to evidence,
 * and how a day is said.
 *
 * <p>Plain Java without Spring or SQL, at most sixteen types. Ids live here so that a module can carry a {@code
 * PersonId} and still be unable to read a name: the module graph is a privacy boundary. Nothing here reads a clock,
 * draws a random number or touches a database.
 */
@ApplicationModule(
        id = "kernel",
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package care.mainstay.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
