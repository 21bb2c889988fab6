package care.mainstay.money.settlement.internal.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Dates and amounts in words. Written out here, because a runtime's own names may change and the bytes must not. */
final class Wording {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private Wording() {}

    /** Tuesday 3 November 2026. */
    static String weekday(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1) + " " + date(day);
    }

    /** 3 November 2026. */
    static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** November 2026. */
    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    static String days(LocalDate from, LocalDate until) {
        var last = until.minusDays(1);
        return from.equals(last)
                ? date(from)
                : from.getDayOfMonth() + (from.getMonth() == last.getMonth() ? "" : " " + month(from)) + " to "
                        + date(last);
    }

    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** 38 hours 30 minutes. */
    static String hours(BigDecimal minutes) {
        long whole = minutes.longValue() / 60;
        var rest = minutes.subtract(BigDecimal.valueOf(whole * 60));
        var left = Facts.plain(rest) + (rest.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
        if (whole == 0) {
            return left;
        }
        return rest.signum() == 0 ? count(whole, "hour") : count(whole, "hour") + " " + left;
    }

    static String percent(BigDecimal share) {
        return Facts.plain(share.movePointRight(2)) + " per cent";
    }
}
