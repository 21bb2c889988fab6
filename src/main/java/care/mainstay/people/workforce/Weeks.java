package care.mainstay.people.workforce;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** In which weeks something happens that happens weekly, or every other week counted from a Monday. */
public enum Weeks {
    EVERY("Every week"),
    FIRST("Week 1 of 2"),
    SECOND("Week 2 of 2");

    private final String words;

    Weeks(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a day lies in such a week, where {@code weekOne} is the Monday of a week 1. */
    public boolean holds(LocalDate day, LocalDate weekOne) {
        return this == EVERY || this == of(day, weekOne);
    }

    /** Week 1 or week 2, by weeks since {@code weekOne}, which may lie after the day. */
    static Weeks of(LocalDate day, LocalDate weekOne) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(weekOne.with(DayOfWeek.MONDAY), day), 7);
        return Math.floorMod(weeks, 2) == 0 ? FIRST : SECOND;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weeks with that code; {@link IllegalArgumentException} when there are none. */
    public static Weeks ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
