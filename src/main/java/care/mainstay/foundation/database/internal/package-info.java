/** How the database's face is wired into the application. */
@NullMarked
package care.mainstay.foundation.database.internal;

import org.jspecify.annotations.NullMarked;
