/** A term sheet as it was written: its parts, each with its place in the file. */
@NullMarked
package care.mainstay.money.terms.internal.sheet;

import org.jspecify.annotations.NullMarked;
