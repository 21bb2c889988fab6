@NullMarked
package care.mainstay.money.contracts.internal;

import org.jspecify.annotations.NullMarked;
