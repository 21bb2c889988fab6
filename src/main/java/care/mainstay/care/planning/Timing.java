package care.mainstay.care.planning;

import java.util.Locale;
import java.util.Set;

/**
 * How much the time of a visit matters.
 *
 * <p>Time-critical is for what must not wait, as medicines that are given 15 or 30 minutes either way of their time at
 * most.
 */
public enum Timing {
    FIXED("Fixed: it starts at this time"),
    TIME_CRITICAL("Time-critical: 15 or 30 minutes either way, as for medicines"),
    FLEXIBLE("Flexible: within a window around this time");

    /** Minutes either way that something time-critical may have. */
    static final Set<Integer> CRITICAL_MINUTES = Set.of(15, 30);

    private final String words;

    Timing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a visit may have that many minutes either way. */
    public boolean allows(int minutes) {
        return switch (this) {
            case FIXED -> minutes == 0;
            case TIME_CRITICAL -> CRITICAL_MINUTES.contains(minutes);
            case FLEXIBLE -> minutes > 0;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The timing with that code; {@link IllegalArgumentException} when there is none. */
    public static Timing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
