/**
 * What is written down of Westmere's year, by whom, and how it is brought in through the faces of the other rooms.
 */
@NullMarked
package care.mainstay.edge.westmere.internal.recording;

import org.jspecify.annotations.NullMarked;
