/** Plans: outcomes first, the tasks that serve them, the week, and the person's agreement. */
@NullMarked
package care.mainstay.edge.web.plans;

import org.jspecify.annotations.NullMarked;
