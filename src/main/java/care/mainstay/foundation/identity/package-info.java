/**
 * Organisations, the people who sign in, their roles, and the grants by which anybody sees anything about a person.
 *
 * <p>Need-to-know is decided here and nowhere else: upper modules write grants downward (a referral accepted, a visit
 * assigned, a share accepted, an inspection opened until a date), pages declare for whom they are, and row-level
 * security reads the same grants. An organisation can open only its own records. A caller who is not known sees nothing.
 */
@ApplicationModule(
        id = "identity",
        displayName = "Identity and access",
        allowedDependencies = {"kernel", "audit"})
@NullMarked
package care.mainstay.foundation.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
