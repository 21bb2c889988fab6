package care.mainstay.edge.imports.reading;

import care.mainstay.edge.imports.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as they come: {@code 31/10/2026}, {@code 31.10.26}, {@code 31-Oct-26}, {@code 31 October 2026}, {@code Sat 31 Oct
 * 2026}, {@code 2026-10-31}, {@code 20261031}, and the serial numbers of spreadsheets ({@code 46326}).
 *
 * <p>A day that does not exist is refused. When a date can be read day first and month first, the order must be given;
 * it is found over the whole file by {@link DateEvidence}, or asked for.
 */
public final class Dates {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_AND_NAME = Pattern.compile(
            "(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]?([a-z]{3,9})\\.?,?[-/. ]?(\\d{4}|\\d{2})");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(?:[a-z]{3,9},? )?([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|\\d{2})");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    /** Day 0 of the 1900 system of spreadsheets, from 1 March 1900 on (before it they count a day that was not). */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String SHAPES = "Write it like 31/10/2026, 31-Oct-2026 or 2026-10-31.";

    private Dates() {}

    /**
     * The day.
     *
     * @param order how a date like 03/04/2026 is to be read, when that is known
     * @throws Unreadable when there is no such day, no such shape, or the order is needed and unknown
     */
    public static LocalDate read(String written, Optional<DateOrder> order) {
        var text = Cell.plain(written).toLowerCase(Locale.UK);
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return inOrder(written, number(numbers, 1), number(numbers, 2), year(numbers.group(3)), order);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(written, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(written, number(compact, 1), number(compact, 2), number(compact, 3));
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(written, Integer.parseInt(text));
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches()) {
            return day(written, year(dayAndName.group(3)), month(written, dayAndName.group(2)), number(dayAndName, 1));
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        if (nameAndDay.matches()) {
            return day(written, year(nameAndDay.group(3)), month(written, nameAndDay.group(1)), number(nameAndDay, 2));
        }
        throw new Unreadable("imports.not-a-date", "“" + written + "” is not a date.", SHAPES);
    }

    /** A day of birth: as {@link #read}, but a year of two digits is refused, because people live to be a hundred. */
    public static LocalDate birth(String written, Optional<DateOrder> order) {
        var day = read(written, order);
        if (!FOUR_DIGITS.matcher(written).find()) {
            throw new Unreadable(
                    "imports.birth-year-unclear",
                    "“" + written + "” leaves open in which century the person was born.",
                    "Write the year of birth with four digits.");
        }
        return day;
    }

    /** What a date says about the order it is written in: nothing unless it is written with three numbers. */
    static Optional<int[]> smallNumbers(String written) {
        Matcher numbers = NUMBERS.matcher(Cell.plain(written));
        return numbers.matches() ? Optional.of(new int[] {number(numbers, 1), number(numbers, 2)}) : Optional.empty();
    }

    static LocalDate serial(String written, int days) {
        if (days < 10_000 || days > 80_000) {
            throw new Unreadable("imports.not-a-date", "“" + written + "” is not a date.", SHAPES);
        }
        return SERIAL_ZERO.plusDays(days);
    }

    private static LocalDate inOrder(String written, int one, int two, int year, Optional<DateOrder> order) {
        if (order.isPresent()) {
            return order.get() == DateOrder.DAY_FIRST ? day(written, year, two, one) : day(written, year, one, two);
        }
        if (one > 12 || one == two) {
            return day(written, year, two, one);
        }
        if (two > 12) {
            return day(written, year, one, two);
        }
        throw new Unreadable(
                "imports.date-order-unknown",
                "“" + written + "” can be read day first or month first.",
                "Say in the mapping which comes first in this file.");
    }

    private static LocalDate day(String written, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new Unreadable(
                    "imports.no-such-day",
                    "There is no day “" + written + "” (day " + day + " of month " + month + " in " + year + ").",
                    "Correct the date in the file. Maybe day and month are the other way round: the mapping says which"
                            + " comes first.");
        }
    }

    private static int month(String written, String name) {
        var month = MONTHS.get(name.substring(0, 3));
        if (month == null) {
            throw new Unreadable(
                    "imports.not-a-date", "“" + written + "” is not a date: no month is called that.", SHAPES);
        }
        return month;
    }

    /** Two digits are of this century: the years of visits. A birth is read by {@link #birth}. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : 2000 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
