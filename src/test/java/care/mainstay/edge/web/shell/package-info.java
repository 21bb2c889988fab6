@NullMarked
package care.mainstay.edge.web.shell;

import org.jspecify.annotations.NullMarked;
