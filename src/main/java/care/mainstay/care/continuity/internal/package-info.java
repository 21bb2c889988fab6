/** How continuity keeps its word: reckoning, statements, who listens to what. */
@NullMarked
package care.mainstay.care.continuity.internal;

import org.jspecify.annotations.NullMarked;
