/** How reports and hospital stays are kept and judged. */
@NullMarked
package care.mainstay.care.safety.internal;

import org.jspecify.annotations.NullMarked;
