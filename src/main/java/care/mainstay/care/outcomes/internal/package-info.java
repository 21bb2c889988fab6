/** Keeping outcomes and observations: checks, SQL, and the catalogue files. */
@NullMarked
package care.mainstay.care.outcomes.internal;

import org.jspecify.annotations.NullMarked;
