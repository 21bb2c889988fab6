package care.mainstay.care.continuity.measures;

import java.time.Duration;

/** How long beforehand a change of who comes was made. A change with a week's notice or more is not a late one. */
public enum Notice {
    LESS_THAN_A_DAY(24),
    LESS_THAN_TWO_DAYS(48),
    LESS_THAN_A_WEEK(168),
    A_WEEK_OR_MORE(Long.MAX_VALUE);

    private final long underHours;

    Notice(long underHours) {
        this.underHours = underHours;
    }

    public static Notice of(Duration beforehand) {
        for (Notice each : values()) {
            if (each.underHours == Long.MAX_VALUE || beforehand.compareTo(Duration.ofHours(each.underHours)) < 0) {
                return each;
            }
        }
        throw new IllegalStateException("the last kind of notice takes all that is left");
    }
}
