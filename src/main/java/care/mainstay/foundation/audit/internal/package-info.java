@NullMarked
package care.mainstay.foundation.audit.internal;

import org.jspecify.annotations.NullMarked;
