/**
 * What the page components take: one small record per thing shown.
 *
 * <p>Presenters build these, templates under {@code templates/components} print them. They hold words already decided,
 * never domain objects, and fetch nothing.
 */
@NullMarked
package care.mainstay.edge.web.components;

import org.jspecify.annotations.NullMarked;
