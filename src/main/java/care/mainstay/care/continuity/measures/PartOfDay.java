package care.mainstay.care.continuity.measures;

import java.time.LocalTime;

/** The visits of an ordinary day: what is compared with the day before is the visit of the same part. */
public enum PartOfDay {
    NIGHT(0),
    MORNING(6),
    MIDDAY(11),
    TEATIME(15),
    EVENING(18);

    private final int fromHour;

    PartOfDay(int fromHour) {
        this.fromHour = fromHour;
    }

    /** When it begins. */
    public LocalTime from() {
        return LocalTime.of(fromHour, 0);
    }

    /** The part in which a visit belongs by the time for which it was planned. */
    public static PartOfDay of(LocalTime planned) {
        PartOfDay found = NIGHT;
        for (PartOfDay each : values()) {
            if (planned.getHour() >= each.fromHour) {
                found = each;
            }
        }
        return found;
    }
}
