/**
 * Where something is, and how long the way from there to elsewhere takes.
 *
 * <p>Plain arithmetic: it keeps nothing, asks no map service, and tells when it had to assume.
 */
@ApplicationModule(
        id = "places",
        displayName = "Places",
        allowedDependencies = {"kernel"})
@NullMarked
package care.mainstay.foundation.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
