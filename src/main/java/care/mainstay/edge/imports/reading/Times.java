package care.mainstay.edge.imports.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of day as they come: {@code 09:05}, {@code 9.05}, {@code 0905}, {@code 9:05 PM}, {@code 9pm}, {@code 09:05:30},
 * {@code 09h05}, and the fractions of a day of spreadsheets ({@code 0.378472}).
 *
 * <p>{@code 9.5} and {@code 0.25} are refused: each can mean two times.
 */
public final class Times {

    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:\\.\\d{1,9})?)? ?(a\\.?m\\.?|p\\.?m\\.?|hrs|hours|h)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{1,2})(\\d{2}) ?(am|pm|hrs|hours|h)?");
    private static final Pattern HOUR_ONLY = Pattern.compile("(\\d{1,2}) ?(a\\.?m\\.?|p\\.?m\\.?)");
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{3,}");
    private static final Pattern SHORT_FRACTION = Pattern.compile("0?\\.\\d{1,2}|\\d{1,2}\\.\\d");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final String SHAPES = "Write it like 09:05 or 9:05pm.";

    private Times() {}

    public static LocalTime read(String written) {
        var text = Cell.plain(written).toLowerCase(Locale.UK);
        if (FRACTION.matcher(text).matches()) {
            return fraction(text);
        }
        if (SHORT_FRACTION.matcher(text).matches()) {
            throw new Unreadable(
                    "imports.time-unclear",
                    "“" + written + "” can be a clock time or a part of a day or hour.",
                    SHAPES);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
            return time(written, number(clock, 1), number(clock, 2), seconds, clock.group(4));
        }
        Matcher together = RUN_TOGETHER.matcher(text);
        if (together.matches()) {
            return time(written, number(together, 1), number(together, 2), 0, together.group(3));
        }
        Matcher hour = HOUR_ONLY.matcher(text);
        if (hour.matches()) {
            return time(written, number(hour, 1), 0, 0, hour.group(2));
        }
        throw new Unreadable("imports.not-a-time", "“" + written + "” is not a time.", SHAPES);
    }

    /** A part of a day as a time, to the nearest second. */
    static LocalTime fraction(String text) {
        long seconds = new BigDecimal(text)
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
    }

    private static LocalTime time(String written, int hours, int minutes, int seconds, @Nullable String half) {
        boolean twelveHours = half != null && (half.startsWith("a") || half.startsWith("p"));
        if (minutes > 59 || seconds > 59 || (twelveHours ? hours < 1 || hours > 12 : hours > 23)) {
            throw new Unreadable(
                    "imports.no-such-time",
                    "There is no time “" + written + "”.",
                    hours == 24 ? "Write midnight as 00:00 of the day that begins." : SHAPES);
        }
        if (!twelveHours || half == null) {
            return LocalTime.of(hours, minutes, seconds);
        }
        return LocalTime.of(hours % 12 + (half.startsWith("p") ? 12 : 0), minutes, seconds);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
