package care.mainstay.care.reviews;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a review stands: the one table of its legal transitions. A missed one may still be held, late. */
public enum ReviewState {
    SCHEDULED("Due"),
    OPEN("Under way"),
    CLOSED("Done"),
    MISSED("Missed"),
    /** It need not be held: support has ended, or the person declined it. */
    EXEMPT("Not needed");

    private final String words;

    ReviewState(String words) {
        this.words = words;
    }

    public Set<ReviewState> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(OPEN, MISSED, EXEMPT);
            case OPEN -> EnumSet.of(CLOSED);
            case MISSED -> EnumSet.of(OPEN, EXEMPT);
            case CLOSED, EXEMPT -> EnumSet.noneOf(ReviewState.class);
        };
    }

    public boolean mayBecome(ReviewState other) {
        return next().contains(other);
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReviewState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
