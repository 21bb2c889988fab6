package care.mainstay.edge.web.shell;

import care.mainstay.foundation.kernel.InWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How days, times and lists are written on every page: the way people say them. */
public final class Words {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Words() {}

    /** Tuesday 4 November 2026. */
    public static String day(LocalDate day) {
        return InWords.day(day);
    }

    /** 4 November 2026. */
    public static String date(LocalDate day) {
        return InWords.date(day);
    }

    /** What somebody typed, ended as a sentence is, so that another can follow. */
    public static String sentence(String words) {
        var stripped = words.strip();
        return stripped.matches("(?s).*[.!?…]") ? stripped : stripped + ".";
    }

    /** today, tomorrow, yesterday, or the day in full. */
    public static String day(LocalDate day, LocalDate today) {
        return switch ((int) Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(today, day)))) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> day(day);
        };
    }

    /** 9:05am, 12 noon as 12:00pm. */
    public static String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return String.format(Locale.UK, "%d:%02d%s", hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }

    /** Tuesday 4 November 2026 at 9:05am, London time. */
    public static String moment(Instant instant) {
        var london = instant.atZone(LONDON);
        return day(london.toLocalDate()) + " at " + time(london.toLocalTime());
    }

    /** one, two and three. */
    public static String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** 1 visit, 2 visits. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d", number) + " " + (number == 1 ? one : many);
    }
}
