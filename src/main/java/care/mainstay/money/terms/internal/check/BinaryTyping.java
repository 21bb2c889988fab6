package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.check.Type.Kind;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.formula.Unit;
import care.mainstay.money.terms.internal.number.Exact;

/** Finds the type of what stands on both sides of a sign, and whether the two sides go together. */
final class BinaryTyping {

    private final Typing typing;

    BinaryTyping(Typing typing) {
        this.typing = typing;
    }

    Type type(Expr.Binary binary, Type left, Type right) {
        var operator = binary.operator();
        boolean missing = left.mayBeMissing() || right.mayBeMissing();
        if (operator == Operator.AND || operator == Operator.OR) {
            typing.expect(binary.left(), left, Kind.TRUTH);
            typing.expect(binary.right(), right, Kind.TRUTH);
            return Type.TRUTH.missing(missing);
        }
        if (operator.compares()) {
            if (typing.same(binary.place(), operator.sign(), left, right)) {
                ordered(binary, left);
                knownChoice(binary.left(), binary.right());
                knownChoice(binary.right(), binary.left());
            }
            return Type.TRUTH.missing(missing);
        }
        if (left.kind() == Kind.DAY || right.kind() == Kind.DAY) {
            return days(binary, left, right).missing(missing);
        }
        typing.expect(binary.left(), left, Kind.NUMBER);
        typing.expect(binary.right(), right, Kind.NUMBER);
        if (!left.isKnown() || !right.isKnown()) {
            return Type.UNKNOWN.missing(missing);
        }
        if (operator == Operator.PLUS || operator == Operator.MINUS) {
            return typing.same(binary.place(), operator.sign(), left, right) ? left.or(right) : Type.UNKNOWN;
        }
        boolean divides = operator == Operator.DIVIDED;
        if (divides) {
            divisor(binary.right());
        }
        return Type.number(divides ? left.unit().per(right.unit()) : left.unit().times(right.unit()))
                .fraction(divides || left.isFraction() || right.isFraction())
                .missing(missing);
    }

    private Type days(Expr.Binary binary, Type left, Type right) {
        boolean minus = binary.operator() == Operator.MINUS;
        if (minus && left.kind() == Kind.DAY && right.kind() == Kind.DAY) {
            return Type.number(Unit.of("day"));
        }
        boolean adds = (minus || binary.operator() == Operator.PLUS) && left.kind() == Kind.DAY;
        if (adds && right.goesWith(Type.number(Unit.of("day")))) {
            return Type.DAY;
        }
        typing.findings.error(
                binary.place(),
                "unit",
                "“" + binary.operator().sign() + "” does not go with " + left.words() + " and " + right.words() + ".",
                "Maybe “date + 7 days”, or a date minus a date.");
        return Type.UNKNOWN;
    }

    private void ordered(Expr.Binary binary, Type left) {
        boolean orders = binary.operator() != Operator.IS && binary.operator() != Operator.IS_NOT;
        if (orders && (left.kind() == Kind.TEXT || left.kind() == Kind.TRUTH)) {
            typing.findings.error(
                    binary.place(), "unit", left.words() + " is neither more nor less than another.", "Maybe “is”.");
        }
    }

    /** A word that a column can never hold. */
    private void knownChoice(Expr side, Expr other) {
        if (side instanceof Expr.Name name
                && other instanceof Expr.Text text
                && typing.references.get(name) instanceof Reference.ToColumn column
                && !column.column().choices().isEmpty()
                && !column.column().choices().contains(text.value())) {
            typing.findings.error(
                    text.place(),
                    "never",
                    "“" + name + "” is never “" + text.value() + "”: it is one of "
                            + String.join(", ", column.column().choices()) + ".",
                    Nearest.to(text.value(), column.column().choices())
                            .map(near -> "Maybe “" + near + "”?")
                            .orElse(""));
        }
    }

    private void divisor(Expr divisor) {
        if (divisor instanceof Expr.Number number && number.value().signum() == 0) {
            typing.findings.error(divisor.place(), "division-by-zero", "This divides by zero.", "");
        } else if (divisor instanceof Expr.Name name && !isAboveZero(name)) {
            typing.findings.remark(
                    divisor.place(),
                    "division-by-zero",
                    "Where “" + name + "” is zero this is a fault, and what depends on it stays unsettled.",
                    "Maybe say of the column that it is “at least” something above zero, or ask before with “if”.");
        }
    }

    private boolean isAboveZero(Expr.Name name) {
        var reference = typing.references.get(name);
        if (reference instanceof Reference.ToColumn column) {
            return column.column()
                    .least()
                    .filter(least -> least.compareTo(Exact.ZERO) > 0)
                    .isPresent();
        }
        return reference instanceof Reference.ToQuantity quantity
                && quantity.quantity().formula() instanceof Expr.Number number
                && number.value().signum() != 0;
    }
}
