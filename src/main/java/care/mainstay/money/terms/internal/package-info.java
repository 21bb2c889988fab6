/** How the payment language is read, checked and run. */
@NullMarked
package care.mainstay.money.terms.internal;

import org.jspecify.annotations.NullMarked;
