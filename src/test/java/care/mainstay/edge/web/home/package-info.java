@NullMarked
package care.mainstay.edge.web.home;

import org.jspecify.annotations.NullMarked;
