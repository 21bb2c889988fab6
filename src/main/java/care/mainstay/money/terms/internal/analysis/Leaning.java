package care.mainstay.money.terms.internal.analysis;

/** Which way a value goes when one result gets better and nothing else changes. */
enum Leaning {
    SAME,
    UP,
    DOWN,
    /** Up where higher is better and down where lower is, as another column says. */
    AS_TOLD,
    ANY;

    Leaning turned() {
        return this == UP ? DOWN : this == DOWN ? UP : this == AS_TOLD ? ANY : this;
    }

    /** The way of something that goes with both. */
    Leaning and(Leaning other) {
        if (this == SAME || this == other) {
            return other;
        }
        return other == SAME ? this : ANY;
    }
}
