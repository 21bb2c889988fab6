package care.mainstay.money.terms.internal.check;

/** Guesses what was meant when two units do not go together. */
final class UnitHint {

    private UnitHint() {}

    static String between(Type left, Type right) {
        if (left.kind() != Type.Kind.NUMBER || right.kind() != Type.Kind.NUMBER) {
            return "";
        }
        if (left.unit().isNone() != right.unit().isNone()) {
            var named = left.unit().isNone() ? right.unit() : left.unit();
            return named.currency()
                    .map(currency -> "Maybe the number is money: " + currency.sign() + " in front.")
                    .orElse("Maybe the plain number is meant in " + named + ".");
        }
        var quotient = left.unit().per(right.unit());
        return "Maybe multiply by something in " + quotient + " first.";
    }
}
