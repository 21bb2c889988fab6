/**
 * What needs somebody's attention, and the one life cycle of an alert: raised, owned, escalated, ended.
 *
 * <p>An alert always has an owner, a clock and an ending. It carries ids and a short reason; who may read what it is about
 * is still decided by that record's own grants.
 */
@ApplicationModule(
        id = "notices",
        displayName = "Notices",
        allowedDependencies = {"kernel", "audit", "identity"})
@NullMarked
package care.mainstay.foundation.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
