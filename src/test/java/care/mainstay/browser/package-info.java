/** Pages as people meet them: in a real browser, light and dark, on a phone and on paper. */
@NullMarked
package care.mainstay.browser;

import org.jspecify.annotations.NullMarked;
