/** Referring somebody, answering, assessing, and every step until support ends. */
@NullMarked
package care.mainstay.edge.web.referrals;

import org.jspecify.annotations.NullMarked;
