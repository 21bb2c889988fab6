/** Outcomes: the journey from a person's own words to what is seen, what it adds up to, and why. */
@NullMarked
package care.mainstay.edge.web.outcomes;

import org.jspecify.annotations.NullMarked;
