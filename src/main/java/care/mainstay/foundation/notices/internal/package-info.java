/** How alerts are kept. */
@NullMarked
package care.mainstay.foundation.notices.internal;

import org.jspecify.annotations.NullMarked;
