/** Keeping plans: checks, SQL, and what changed between versions. */
@NullMarked
package care.mainstay.care.planning.internal;

import org.jspecify.annotations.NullMarked;
