package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;

/**
 * A word, number, text or sign of a formula.
 *
 * @param text what it says: for a text without its quotes, for money with its sign in front
 * @param from where it starts in the source, {@code to} where it ends
 */
record Token(Kind kind, String text, Place place, int from, int to) {

    enum Kind {
        WORD,
        NUMBER,
        MONEY,
        DATE,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
}
