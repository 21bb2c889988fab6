@NullMarked
package care.mainstay.care.support.internal;

import org.jspecify.annotations.NullMarked;
