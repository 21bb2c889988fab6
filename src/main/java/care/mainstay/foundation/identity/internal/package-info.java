@NullMarked
package care.mainstay.foundation.identity.internal;

import org.jspecify.annotations.NullMarked;
