@NullMarked
package care.mainstay.edge.web.appearance;

import org.jspecify.annotations.NullMarked;
