/**
 * Pictures, worked out: from figures to where each mark stands.
 *
 * <p>Across, everything is a share of the width in per cent, so that a picture fits any screen without its words
 * shrinking; down, it is pixels. Nothing here knows colours or HTML. Each picture also gives the sentence that is read aloud
 * in its place, and a table of the same figures where it is not one already.
 */
@NullMarked
package care.mainstay.edge.web.charts;

import org.jspecify.annotations.NullMarked;
