package care.mainstay.care.safety;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an incident stands: the one table of its legal transitions.
 *
 * <p>Each step is taken with words. What needs no investigation may go from triage straight to its learning; nothing is
 * closed without learning, even if that is only that there is none.
 */
public enum IncidentState {
    REPORTED("Reported"),
    TRIAGED("Looked at"),
    INVESTIGATING("Being investigated"),
    LEARNING_AGREED("Learning agreed"),
    CLOSED("Closed");

    private final String words;

    IncidentState(String words) {
        this.words = words;
    }

    public Set<IncidentState> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(TRIAGED);
            case TRIAGED -> EnumSet.of(INVESTIGATING, LEARNING_AGREED);
            case INVESTIGATING -> EnumSet.of(LEARNING_AGREED);
            case LEARNING_AGREED -> EnumSet.of(CLOSED, INVESTIGATING);
            case CLOSED -> EnumSet.noneOf(IncidentState.class);
        };
    }

    public boolean mayBecome(IncidentState other) {
        return next().contains(other);
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static IncidentState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
