/** Exact numbers: fractions that lose nothing, and the named ways to round them. */
@NullMarked
package care.mainstay.money.terms.internal.number;

import org.jspecify.annotations.NullMarked;
