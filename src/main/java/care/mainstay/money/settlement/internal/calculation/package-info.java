/**
 * The pure core: signed terms and frozen tables in, statement lines with their explanations out.
 *
 * <p>No Spring, no SQL, no clock. Every number is a {@code Figure}, which carries how it came about from the moment it is
 * computed, so that what is paid and what is explained cannot differ.
 */
@NullMarked
package care.mainstay.money.settlement.internal.calculation;

import org.jspecify.annotations.NullMarked;
