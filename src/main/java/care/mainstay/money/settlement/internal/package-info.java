@NullMarked
package care.mainstay.money.settlement.internal;

import org.jspecify.annotations.NullMarked;
