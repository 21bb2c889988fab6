/** Administration: users, organisations, inspections, and the audit trail. */
@NullMarked
package care.mainstay.edge.web.administration;

import org.jspecify.annotations.NullMarked;
