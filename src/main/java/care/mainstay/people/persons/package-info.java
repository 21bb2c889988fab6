/**
 * The people who receive care: one record per installation, their circle, and who may decide for them on what authority.
 *
 * <p>An NHS number is checked and unique where it is known, and never required. Family has no authority by being family;
 * an attorney decides only within scope. Nothing here says what care a person gets.
 */
@ApplicationModule(
        id = "persons",
        displayName = "Persons",
        allowedDependencies = {"kernel", "audit", "identity", "places"})
@NullMarked
package care.mainstay.people.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
