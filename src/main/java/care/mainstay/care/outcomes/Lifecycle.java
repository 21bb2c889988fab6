package care.mainstay.care.outcomes;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an outcome is in its life; it moves by decisions, one legal step at a time.
 *
 * <p>The codes are those of FHIR R4 {@code goal-status}. Whether an outcome has been achieved is another matter, and
 * is derived: see {@link AchievementStatus}.
 */
public enum Lifecycle {
    PROPOSED("Proposed"),
    ACCEPTED("Agreed, not started"),
    ACTIVE("Under way"),
    ON_HOLD("On hold"),
    COMPLETED("Completed"),
    CANCELLED("Stopped"),
    REJECTED("Not taken up"),
    ENTERED_IN_ERROR("Entered by mistake");

    private final String title;

    Lifecycle(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The FHIR code: {@code on-hold}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Lifecycle ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The table of legal steps. */
    public Set<Lifecycle> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACCEPTED, REJECTED, ENTERED_IN_ERROR);
            case ACCEPTED -> EnumSet.of(ACTIVE, CANCELLED, ENTERED_IN_ERROR);
            case ACTIVE -> EnumSet.of(ON_HOLD, COMPLETED, CANCELLED, ENTERED_IN_ERROR);
            case ON_HOLD -> EnumSet.of(ACTIVE, COMPLETED, CANCELLED, ENTERED_IN_ERROR);
            case COMPLETED -> EnumSet.of(ACTIVE);
            case CANCELLED, REJECTED, ENTERED_IN_ERROR -> EnumSet.noneOf(Lifecycle.class);
        };
    }

    /** Whether it counts towards the five outcomes that a person can work on at once. */
    public boolean isLive() {
        return this == ACCEPTED || this == ACTIVE || this == ON_HOLD;
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED || this == REJECTED || this == ENTERED_IN_ERROR;
    }
}
