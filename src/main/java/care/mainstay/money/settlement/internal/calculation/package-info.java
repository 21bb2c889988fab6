/**
 * The pure core: signed terms and frozen tables in, statement lines with their explanations out.
 *
 * <p>No Spring, no SQL, no clock. What is paid and what is explained are the work of one evaluator, that of
 * {@code money.terms}, so that they cannot differ.
 */
@NullMarked
package care.mainstay.money.settlement.internal.calculation;

import org.jspecify.annotations.NullMarked;
