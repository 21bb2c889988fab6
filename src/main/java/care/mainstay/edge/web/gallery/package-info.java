/** The design system shown by itself: each component with examples, so that it can be seen, tested and learnt from. */
@NullMarked
package care.mainstay.edge.web.gallery;

import org.jspecify.annotations.NullMarked;
