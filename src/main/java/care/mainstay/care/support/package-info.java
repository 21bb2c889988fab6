/**
 * What a pause, an ending or a death means for everything that goes with support: visits to come, outcomes under way,
 * reviews that are due.
 *
 * <p>The steps themselves belong to the rooms that keep them; this one takes them together, in the name of each
 * organisation whose records they are. It keeps one thing of its own: what a death brought to a stop, so that a mistake
 * can be made good.
 */
@ApplicationModule(
        id = "support",
        displayName = "Support",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "persons",
            "referrals",
            "outcomes",
            "visits",
            "reviews",
            "notices"
        })
@NullMarked
package care.mainstay.care.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
