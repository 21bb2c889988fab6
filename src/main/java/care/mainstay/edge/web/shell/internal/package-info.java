/** How the frame is filled and templates are rendered; nothing here is for journeys. */
@NullMarked
package care.mainstay.edge.web.shell.internal;

import org.jspecify.annotations.NullMarked;
