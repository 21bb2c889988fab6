@NullMarked
package care.mainstay.edge.web.continuity;

import org.jspecify.annotations.NullMarked;
