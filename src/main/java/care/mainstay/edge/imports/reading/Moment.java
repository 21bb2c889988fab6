package care.mainstay.edge.imports.reading;

import care.mainstay.edge.imports.DateOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time as written in one value, with the offset from UTC where the file gives it: {@code 2026-10-31T09:05},
 * {@code 2026-10-31 09:05:00+00:00}, {@code 31/10/2026 9:05 PM}, {@code 46326.378472}.
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[t ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)");
    private static final Pattern TWO_PARTS =
            Pattern.compile("(.*?\\d),?[t ]+(\\d{1,2}(?:[:.]\\d{2}){1,2}(?: ?[ap]\\.?m\\.?)?|\\d{4}|\\d{1,2} ?[ap]m)");

    public static Moment read(String written, Optional<DateOrder> order) {
        var text = Cell.plain(written).toLowerCase(Locale.UK);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso(written, iso);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            long seconds = new BigDecimal(serial.group(2))
                    .multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            var day = Dates.serial(written, Integer.parseInt(serial.group(1)));
            return new Moment(day.atStartOfDay().plusSeconds(seconds), Optional.empty());
        }
        Matcher parts = TWO_PARTS.matcher(text);
        if (parts.matches()) {
            return new Moment(Dates.read(parts.group(1), order).atTime(Times.read(parts.group(2))), Optional.empty());
        }
        throw new Unreadable(
                "imports.not-a-moment",
                "“" + written + "” is not a day with a time.",
                "Write it like 31/10/2026 09:05 or 2026-10-31T09:05.");
    }

    /** Reads a value that may be a whole moment, or only a time of {@code day}. */
    public static Moment read(String written, Optional<LocalDate> day, Optional<DateOrder> order) {
        return day.isPresent() && isTimeAlone(written)
                ? new Moment(day.get().atTime(Times.read(written)), Optional.empty())
                : read(written, order);
    }

    /** {@code Z}, {@code +01:00}, {@code +1}, {@code GMT}, {@code BST}: the values of an offset column. */
    public static ZoneOffset offset(String written) {
        var text = Cell.plain(written).toUpperCase(Locale.UK);
        if (text.equals("GMT") || text.equals("UTC") || text.equals("0")) {
            return ZoneOffset.UTC;
        }
        if (text.equals("BST")) {
            return ZoneOffset.ofHours(1);
        }
        try {
            return ZoneOffset.of(text.matches("\\d.*") ? "+" + text : text);
        } catch (DateTimeException notOne) {
            throw new Unreadable(
                    "imports.not-an-offset",
                    "“" + written + "” is not an offset from UTC.",
                    "Write +00:00 or GMT in winter, +01:00 or BST in summer.");
        }
    }

    private static boolean isTimeAlone(String written) {
        var text = Cell.plain(written);
        return text.length() <= 11
                && !text.contains("/")
                && !text.contains("-")
                && !SERIAL.matcher(text).matches()
                && !text.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    }

    private static Moment iso(String written, Matcher iso) {
        try {
            var local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
            if (iso.group(3) == null) {
                return new Moment(local, Optional.empty());
            }
            var offset = offset(iso.group(3));
            return new Moment(OffsetDateTime.of(local, offset).toLocalDateTime(), Optional.of(offset));
        } catch (DateTimeException noSuchMoment) {
            throw new Unreadable(
                    "imports.no-such-day",
                    "There is no moment “" + written + "”.",
                    "Correct the day or the time in the file.");
        }
    }
}
