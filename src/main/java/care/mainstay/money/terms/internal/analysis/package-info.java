/**
 * What can be said of a sheet before there is any evidence: within which bounds it pays, and whether it ever pays for the
 * wrong thing. Bounds are proved over declared ranges; examples are run through the one evaluator.
 */
@NullMarked
package care.mainstay.money.terms.internal.analysis;

import org.jspecify.annotations.NullMarked;
