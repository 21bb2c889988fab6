/** Settling a month: what is due and why, line by line, down to the visit; queries, approval, payment, the ledger. */
@NullMarked
package care.mainstay.edge.web.settlement;

import org.jspecify.annotations.NullMarked;
