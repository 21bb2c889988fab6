/** Columns of exact values, one entry per key, and what can be done with a whole column at once. */
@NullMarked
package care.mainstay.money.terms.internal.column;

import org.jspecify.annotations.NullMarked;
