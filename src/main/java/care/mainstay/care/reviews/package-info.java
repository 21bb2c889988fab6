/**
 * Reviews by provider and council, the person's own confirmation, and decisions on feasibility and contribution.
 *
 * <p>A review opens with everything that changed since the last, hears the person, decides per outcome, and stamps what it
 * changed. Only a review may override a derived status, openly and until a date.
 */
@ApplicationModule(
        id = "reviews",
        displayName = "Reviews",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "persons",
            "referrals",
            "outcomes",
            "planning",
            "visits",
            "safety"
        })
@NullMarked
package care.mainstay.care.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
