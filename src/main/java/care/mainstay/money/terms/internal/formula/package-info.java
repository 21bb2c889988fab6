/** The language of formulas: words and signs, and the trees they make. */
@NullMarked
package care.mainstay.money.terms.internal.formula;

import org.jspecify.annotations.NullMarked;
