/** How reviews are opened, decided and closed, and how what people say is kept. */
@NullMarked
package care.mainstay.care.reviews.internal;

import org.jspecify.annotations.NullMarked;
