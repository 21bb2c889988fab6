/** Reports of what went wrong or nearly did, what became of them, and stays in hospital. */
@NullMarked
package care.mainstay.edge.web.safety;

import org.jspecify.annotations.NullMarked;
