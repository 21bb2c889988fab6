/**
 * The rota engine beside solvers that somebody could take off the shelf, each written as its own guide shows: Timefold
 * Community and the routing library of OR-Tools. Nothing in the application knows of them.
 */
@NullMarked
package care.mainstay.bench.rota;

import org.jspecify.annotations.NullMarked;
