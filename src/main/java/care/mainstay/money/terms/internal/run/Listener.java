package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.formula.Expr;

/** Hears what every part of a formula came to. */
interface Listener {

    void enter(Expr expr);

    void leave(Expr expr, Column value);

    /** Starts listening to one of the rows that an aggregate takes together. */
    void enterRow(Frame frame, int row);

    void leaveRow();

    /** Whether rows beneath an aggregate are to be listened to. */
    boolean hearsRows();
}
