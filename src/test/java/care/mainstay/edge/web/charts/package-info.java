@NullMarked
package care.mainstay.edge.web.charts;

import org.jspecify.annotations.NullMarked;
