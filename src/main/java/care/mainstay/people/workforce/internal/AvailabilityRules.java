package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.Weeks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an ordinary week can look like. */
final class AvailabilityRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final int DAY_MINUTES = 24 * 60;
    private static final int FORTNIGHT_MINUTES = 14 * DAY_MINUTES;

    /** No week has room for more than this with the daily rest of the Working Time Regulations 1998 (reg 10). */
    private static final BigDecimal MOST_HOURS = new BigDecimal(91);

    /** The shape of a postcode; whether it exists is not known here. */
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}");

    private AvailabilityRules() {}

    static void require(Carer carer, Availability week, LocalDate today) {
        var problems = new Refused.Problems();
        if (week.from().isAfter(today.plusYears(2)) || week.from().isBefore(today.minusYears(60))) {
            problems.add(
                    "workforce.availability-unlikely",
                    "from",
                    "The first day, " + DAY.format(week.from()) + ", is too far from today.",
                    "Maybe the year was mistyped.");
        }
        if (week.weekOne().getDayOfWeek() != DayOfWeek.MONDAY) {
            problems.add(
                    "workforce.week-one-is-no-monday",
                    "week-one",
                    DAY.format(week.weekOne()) + " is not a Monday.",
                    "Enter the Monday on which a week 1 begins.");
        }
        limits(carer, week, problems);
        stretches(week.stretches(), problems);
        problems.refuseIfAny();
    }

    private static void limits(Carer carer, Availability week, Refused.Problems problems) {
        week.mostHours()
                .filter(hours -> hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 2)
                .ifPresent(hours -> problems.add(
                        "workforce.most-hours-unlikely",
                        "most-hours",
                        "At most " + hours.toPlainString() + " hours a week is not between 0 and "
                                + MOST_HOURS.toPlainString() + " with at most two decimals.",
                        "Enter hours a week, such as 30 or 22.5, or leave it empty."));
        var guaranteed = carer.details().guaranteedHours();
        week.mostHours()
                .filter(hours -> hours.signum() > 0 && hours.compareTo(guaranteed) < 0)
                .ifPresent(hours -> problems.add(
                        "workforce.most-hours-below-guaranteed",
                        "most-hours",
                        "At most " + hours.toPlainString() + " hours a week is less than the "
                                + guaranteed.toPlainString() + " that are guaranteed.",
                        "Enter more, or change the guaranteed hours first."));
        week.mostDays()
                .filter(days -> days < 1 || days > 7)
                .ifPresent(days -> problems.add(
                        "workforce.most-days-unlikely",
                        "most-days",
                        "At most " + days + " days a week is not between 1 and 7.",
                        "Enter a number of days, or leave it empty."));
    }

    /** Two stretches of one carer never share a minute of any fortnight: round from its last night into its first morning. */
    private static void stretches(List<Stretch> stretches, Refused.Problems problems) {
        var taken = new BitSet(FORTNIGHT_MINUTES);
        for (var stretch : stretches) {
            if (stretch.from().equals(stretch.until())) {
                problems.add(
                        "workforce.stretch-empty",
                        "stretches",
                        words(stretch) + " begins and ends at the same time.",
                        "Check both times. A whole day ends at 23:59.");
                continue;
            }
            var minutes = minutes(stretch);
            if (minutes.intersects(taken)) {
                problems.add(
                        "workforce.stretches-overlap",
                        "stretches",
                        words(stretch) + " overlaps other hours that were entered.",
                        "Make one stretch of the two, or change a time.");
            }
            taken.or(minutes);
        }
    }

    private static BitSet minutes(Stretch stretch) {
        var minutes = new BitSet(FORTNIGHT_MINUTES);
        for (int week = 0; week < 2; week++) {
            if (stretch.weeks() == Weeks.EVERY || (stretch.weeks() == Weeks.SECOND) == (week == 1)) {
                int start = (week * 7 + stretch.day().getValue() - 1) * DAY_MINUTES + minute(stretch.from());
                int end = start + stretch.minutes();
                minutes.set(start, Math.min(end, FORTNIGHT_MINUTES));
                minutes.set(0, Math.max(0, end - FORTNIGHT_MINUTES));
            }
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static String words(Stretch stretch) {
        return stretch.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + TIME.format(stretch.from()) + " to "
                + TIME.format(stretch.until())
                + (stretch.weeks() == Weeks.EVERY ? "" : " (" + stretch.weeks().words() + ")");
    }

    static void require(Travel travel) {
        travel.postcode()
                .filter(postcode -> !POSTCODE.matcher(postcode).matches())
                .ifPresent(postcode -> {
                    throw Refused.field(
                            "workforce.postcode-mistyped",
                            "postcode",
                            postcode + " is not a full UK postcode.",
                            "Enter it like WM4 2QF, or leave it empty.");
                });
    }
}
