/**
 * Turns finished figures and words into files people can keep: CSV, and later PDF, XLSX and UBL.
 *
 * <p>It formats and never computes; what it is given has been decided elsewhere.
 */
@ApplicationModule(
        id = "documents",
        displayName = "Documents",
        allowedDependencies = {"kernel"})
@NullMarked
package care.mainstay.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
