/** What a term sheet means, and everything that is wrong with it, found before it is ever run. */
@NullMarked
package care.mainstay.money.terms.internal.check;

import org.jspecify.annotations.NullMarked;
