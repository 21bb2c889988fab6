/** Continuity: who comes to a person, how it stands for everybody, and agreeing who is to come. */
@NullMarked
package care.mainstay.edge.web.continuity;

import org.jspecify.annotations.NullMarked;
