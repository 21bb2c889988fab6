/** How persons keeps its word: rules, SQL, and who is opened what. */
@NullMarked
package care.mainstay.people.persons.internal;

import org.jspecify.annotations.NullMarked;
