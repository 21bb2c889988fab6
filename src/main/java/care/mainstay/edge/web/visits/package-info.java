/** Visits: the carer's day, recording a visit, the visit itself, and the office's board for a day. */
@NullMarked
package care.mainstay.edge.web.visits;

import org.jspecify.annotations.NullMarked;
