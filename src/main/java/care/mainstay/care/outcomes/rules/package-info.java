/** The published rules that derive achievement: a pure function of records, without Spring and without SQL. */
@NullMarked
package care.mainstay.care.outcomes.rules;

import org.jspecify.annotations.NullMarked;
