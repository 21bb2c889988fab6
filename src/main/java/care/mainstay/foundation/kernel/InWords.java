package care.mainstay.foundation.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is said to people, on pages and in every message: never as the computer writes it. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private InWords() {}

    /** Wednesday 4 November 2026: for a day that lies near, where the day of the week helps. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 4 November 2026. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
