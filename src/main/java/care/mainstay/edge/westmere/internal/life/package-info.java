/**
 * What really happens in Westmere: the hidden truth. Plain Java, seeded, without a clock, a database or the faces.
 *
 * <p>Nothing here knows what will be written down of it; that is decided by those who record, in the room above.
 */
@NullMarked
package care.mainstay.edge.westmere.internal.life;

import org.jspecify.annotations.NullMarked;
