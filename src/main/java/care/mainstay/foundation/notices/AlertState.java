package care.mainstay.foundation.notices;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an alert stands: the one table of its legal transitions. Every state but the last leads to an ending. */
public enum AlertState {
    /** Nobody has taken it on yet. */
    RAISED("Nobody has taken this on"),
    /** Somebody has said: mine. */
    OWNED("Taken on"),
    /** Its clock ran out, and it went to the manager. */
    ESCALATED("Passed on, as its time ran out"),
    /** Over, and how is written down. */
    ENDED("Ended");

    private final String words;

    AlertState(String words) {
        this.words = words;
    }

    public Set<AlertState> next() {
        return switch (this) {
            case RAISED -> EnumSet.of(OWNED, ESCALATED, ENDED);
            case OWNED -> EnumSet.of(OWNED, ESCALATED, ENDED);
            case ESCALATED -> EnumSet.of(OWNED, ENDED);
            case ENDED -> EnumSet.noneOf(AlertState.class);
        };
    }

    public boolean mayBecome(AlertState other) {
        return next().contains(other);
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AlertState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
