@NullMarked
package care.mainstay.edge.web.components;

import org.jspecify.annotations.NullMarked;
