/** The carers of a provider: who they are, what they can do, hiring and leaving. */
@NullMarked
package care.mainstay.edge.web.workforce;

import org.jspecify.annotations.NullMarked;
