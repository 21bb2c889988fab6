package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.util.List;

/**
 * How the second provider fills its rota over the year: it lost half a round of carers at once. The others send, all year,
 * who knows the person.
 */
public enum Rounds {
    /** Somebody who knows the person, then somebody near. */
    BY_WHO_KNOWS_WHOM,
    /** Whoever is free, for nine weeks. */
    BY_WHO_IS_FREE,
    /** Day by day, by who is free and near; who knows whom is remembered where somebody thinks of it. */
    DAY_BY_DAY,
    /** Weeks planned as a whole: each visit has carers whose it is, who take turns. One patch after another comes to it. */
    PLANNED_WHOLE;

    /** The provider that loses its carers. */
    public static final int PROVIDER = 1;

    private static final int CARERS_LOST = 188;
    private static final int FOUND_AGAIN = 251;

    /** The nearest twelve weeks before the year ends, then up the valley, the last patches eight weeks before. */
    private static final int FIRST_PLANNED_WHOLE = 280;

    private static final int DAYS_TO_THE_NEXT = 14;

    /** Minutes by road from the town within which the first and the second patches lie. */
    private static final List<Integer> MINUTES_OUT = List.of(15, 17);

    static Rounds of(Life life, LocalDate from, LocalDate day) {
        if (life.provider() != PROVIDER || day.isBefore(from.plusDays(CARERS_LOST))) {
            return BY_WHO_KNOWS_WHOM;
        }
        if (day.isBefore(from.plusDays(FOUND_AGAIN))) {
            return BY_WHO_IS_FREE;
        }
        return day.isBefore(plannedWhole(life, from)) ? DAY_BY_DAY : PLANNED_WHOLE;
    }

    /** From when on the weeks of the patch somebody belongs to are planned whole, at the provider that comes to do so. */
    public static LocalDate plannedWhole(Life life, LocalDate from) {
        int out = life.person().address().minutesOut();
        long before = MINUTES_OUT.stream().filter(minutes -> minutes <= out).count();
        return from.plusDays(FIRST_PLANNED_WHOLE + before * DAYS_TO_THE_NEXT);
    }

    /** Whether a patch comes to it on a day. */
    static boolean isPlannedFrom(LocalDate from, LocalDate day) {
        long since = day.toEpochDay() - from.plusDays(FIRST_PLANNED_WHOLE).toEpochDay();
        return since >= 0 && since % DAYS_TO_THE_NEXT == 0 && since / DAYS_TO_THE_NEXT <= MINUTES_OUT.size();
    }

    /** Whether what follows is lived with luck of its own, so that it changes nothing for the other providers. */
    boolean isApart() {
        return this == DAY_BY_DAY || this == PLANNED_WHOLE;
    }

    static LocalDate apartFrom(LocalDate from) {
        return from.plusDays(FOUND_AGAIN);
    }
}
