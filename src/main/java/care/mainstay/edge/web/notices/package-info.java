/** Alerts: what needs somebody, whose it is, and how it ended. */
@NullMarked
package care.mainstay.edge.web.notices;

import org.jspecify.annotations.NullMarked;
