package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.formula.Expr;
import org.jspecify.annotations.Nullable;

/** Sees what every part of a formula comes to for many rows at once. */
interface Watcher {

    /** @param rows of the frame, one for each value; null for all */
    void saw(Expr expr, Frame frame, int @Nullable [] rows, Column value);
}
