package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.internal.formula.Unit;

/**
 * What kind of value a formula gives.
 *
 * @param unit of a number
 * @param fitsAny whether it is the plain 0, which is nothing of anything
 * @param isFraction whether it may need more decimals than there are, because something was divided and not rounded
 * @param mayBeMissing whether it is known that there may be no value
 */
public record Type(Kind kind, Unit unit, boolean fitsAny, boolean isFraction, boolean mayBeMissing) {

    /** The kinds of values. */
    public enum Kind {
        NUMBER("a number"),
        TEXT("a text"),
        TRUTH("yes or no"),
        DAY("a date"),
        /** Something is wrong with it and has been said; it goes with everything. */
        UNKNOWN("unknown");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static final Type UNKNOWN = new Type(Kind.UNKNOWN, Unit.NONE, true, false, false);
    static final Type TEXT = new Type(Kind.TEXT, Unit.NONE, false, false, false);
    static final Type TRUTH = new Type(Kind.TRUTH, Unit.NONE, false, false, false);
    static final Type DAY = new Type(Kind.DAY, Unit.NONE, false, false, false);

    static Type number(Unit unit) {
        return new Type(Kind.NUMBER, unit, false, false, false);
    }

    Type with(Unit other) {
        return new Type(kind, other, false, isFraction, mayBeMissing);
    }

    Type fraction(boolean yes) {
        return new Type(kind, unit, fitsAny, yes, mayBeMissing);
    }

    Type missing(boolean yes) {
        return new Type(kind, unit, fitsAny, isFraction, yes);
    }

    /** The type of something that is either this or that. */
    Type or(Type other) {
        var known = kind == Kind.UNKNOWN || fitsAny && kind == other.kind ? other : this;
        return new Type(
                known.kind,
                known.unit,
                fitsAny && other.fitsAny,
                isFraction || other.isFraction,
                mayBeMissing || other.mayBeMissing);
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Whether the two can be added, compared or chosen between. */
    boolean goesWith(Type other) {
        if (!isKnown() || !other.isKnown()) {
            return true;
        }
        return kind == other.kind && (kind != Kind.NUMBER || fitsAny || other.fitsAny || unit.equals(other.unit));
    }

    String words() {
        return kind == Kind.NUMBER ? unit.toString() : kind.words();
    }
}
