/** Pages for when something is not there, not allowed, or went wrong. */
@NullMarked
package care.mainstay.edge.web.errors;

import org.jspecify.annotations.NullMarked;
