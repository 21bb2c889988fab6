/** How visits are planned, recorded and kept: rules, statements, watchdog. */
@NullMarked
package care.mainstay.care.visits.internal;

import org.jspecify.annotations.NullMarked;
