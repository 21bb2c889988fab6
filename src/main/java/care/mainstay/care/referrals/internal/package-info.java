/** How referrals keeps its word: rules, SQL, and who is opened what at each step. */
@NullMarked
package care.mainstay.care.referrals.internal;

import org.jspecify.annotations.NullMarked;
