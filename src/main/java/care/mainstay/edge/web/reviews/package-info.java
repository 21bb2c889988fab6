/** Reviews, the person's own confirmation, and decisions by somebody impartial. */
@NullMarked
package care.mainstay.edge.web.reviews;

import org.jspecify.annotations.NullMarked;
