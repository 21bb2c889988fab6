/**
 * The append-only trail of who wrote and who read what, sealed in batches into a hash chain per organisation.
 *
 * <p>Entries carry ids, never personal text. A sealed batch names its entries and the batch before it; the heads of the
 * chains can be kept elsewhere, so that a changed, missing, reordered or truncated trail is found. Nothing here decides
 * access, and nothing here is ever updated or deleted.
 */
@ApplicationModule(
        id = "audit",
        displayName = "Audit",
        allowedDependencies = {"kernel"})
@NullMarked
package care.mainstay.foundation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
