package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;

/** A formula that cannot be read: where, why, and what could be meant. */
public final class FormulaError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String code;
    private final String maybe;

    public FormulaError(Place place, String code, String words, String maybe) {
        super(words, null, false, false);
        this.place = place;
        this.code = code;
        this.maybe = maybe;
    }

    public Place place() {
        return place;
    }

    public String code() {
        return code;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public String maybe() {
        return maybe;
    }
}
