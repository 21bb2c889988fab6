package care.mainstay.care.reviews;

import java.time.Period;
import java.util.Locale;

/** Whose review it is: two different events, with different duties. */
public enum ReviewKind {
    /** The provider's own: within 6 weeks of the start, then at least yearly, and on triggers. */
    PROVIDER("Review by the provider", Period.ofWeeks(6)),
    /** The council's under section 27 of the Care Act 2014: 6 to 8 weeks after the start, then at least yearly. */
    COUNCIL("Review by the council", Period.ofWeeks(8));

    private final String words;
    private final Period first;

    ReviewKind(String words, Period first) {
        this.words = words;
        this.first = first;
    }

    /** How long after the start the first one is due at the latest. */
    public Period first() {
        return first;
    }

    /** How long after one the next is due at the latest. */
    public Period next() {
        return Period.ofYears(1);
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReviewKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
