package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.formula.Expr;

/** A part of a formula itself, and not one that says the same. */
record Identity(Expr expr) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Identity identity && identity.expr == expr;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(expr);
    }
}
