package care.mainstay.edge.imports.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as they come: {@code 30} (minutes), {@code 0:30}, {@code 00:30:00}, {@code 30 mins}, {@code 1h 15m},
 * {@code 1.5 hours}, {@code PT30M}.
 */
public final class Durations {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?(?:m|min|mins|minute|minutes)?");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,4})?) ?(?:h|hr|hrs|hour|hours)(?: ?(\\d{1,2}) ?(?:m|min|mins|minutes)?)?");
    private static final String SHAPES = "Write it like 30 mins, 0:30 or 1h 15m.";

    private Durations() {}

    public static Duration read(String written) {
        var text = Cell.plain(written).toLowerCase(Locale.UK);
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches() && number(clock, 2) < 60) {
            int seconds = clock.group(3) == null ? 0 : number(clock, 3);
            return Duration.ofHours(number(clock, 1))
                    .plusMinutes(number(clock, 2))
                    .plusSeconds(seconds);
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Duration.ofMinutes(number(minutes, 1));
        }
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            var inMinutes = new BigDecimal(hours.group(1)).multiply(BigDecimal.valueOf(60));
            int more = hours.group(2) == null ? 0 : number(hours, 2);
            return Duration.ofMinutes(
                    inMinutes.setScale(0, RoundingMode.HALF_UP).longValueExact() + more);
        }
        if (text.startsWith("pt")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException notOne) {
                throw unreadable(written);
            }
        }
        throw unreadable(written);
    }

    private static Unreadable unreadable(String written) {
        return new Unreadable("imports.not-a-duration", "“" + written + "” is not a length of time.", SHAPES);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
