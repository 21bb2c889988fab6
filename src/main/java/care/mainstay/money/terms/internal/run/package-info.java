/** Running a checked term sheet over tables of evidence, and explaining any number of the run. */
@NullMarked
package care.mainstay.money.terms.internal.run;

import org.jspecify.annotations.NullMarked;
