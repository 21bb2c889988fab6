/** How workforce keeps its word: rules and SQL. */
@NullMarked
package care.mainstay.people.workforce.internal;

import org.jspecify.annotations.NullMarked;
