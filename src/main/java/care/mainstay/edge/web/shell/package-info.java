/**
 * The frame around every page: who is signed in, where they can go, what was just done; and how a page record meets its
 * template.
 *
 * <p>It decides no words of any page and knows no journey.
 */
@NullMarked
package care.mainstay.edge.web.shell;

import org.jspecify.annotations.NullMarked;
