/** Mainstay: outcomes-based homecare, with outcome, evidence and money in one place. */
@NullMarked
package care.mainstay;

import org.jspecify.annotations.NullMarked;
