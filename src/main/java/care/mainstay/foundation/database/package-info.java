/**
 * The PostgreSQL server that Mainstay brings along, and what every database needs: roles, migrations, backup and restore.
 *
 * <p>It starts, watches and stops the embedded server, or connects to an external one; it creates the owner, application
 * and backup roles and brings each module's schema up to date in a stated order. It knows nothing of people, care or
 * money, and it never decides who may see a row: that is {@code identity}.
 */
@ApplicationModule(
        id = "database",
        displayName = "Database",
        allowedDependencies = {"kernel"})
@NullMarked
package care.mainstay.foundation.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
