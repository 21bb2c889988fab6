@NullMarked
package care.mainstay.edge.web.imports;

import org.jspecify.annotations.NullMarked;
