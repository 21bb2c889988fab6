@NullMarked
package care.mainstay.edge.web.settlement;

import org.jspecify.annotations.NullMarked;
