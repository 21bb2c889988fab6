package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.DayHours;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Weeks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form for a working week: a line of hours for each day, of one week or of two in turn. */
final class WeekForm {

    static final String ALTERNATES = "alternates";
    static final String ALIKE = "alike";
    static final String TWO = "two";

    private WeekForm() {}

    static Form blank(LocalDate today) {
        return Form.empty().with("from", nextMonday(today)).with(ALTERNATES, ALIKE);
    }

    /** The week as it stands, to be changed from next Monday on. */
    static Form filled(Availability week, LocalDate today) {
        var from = nextMonday(today);
        var form = Form.empty()
                .with("from", from)
                .with(ALTERNATES, week.alternates() ? TWO : ALIKE)
                .with(
                        "most-hours",
                        week.mostHours().map(BigDecimal::toPlainString).orElse(""))
                .with("most-days", week.mostDays().map(Object::toString).orElse(""));
        for (var day : DayOfWeek.values()) {
            form = form.with(field(Weeks.FIRST, day), HoursText.words(of(week, Weeks.FIRST, day)));
            if (week.alternates()) {
                form = form.with(field(Weeks.SECOND, day), HoursText.words(of(week, Weeks.SECOND, day)));
            }
        }
        return week.alternates() ? form.with("week-one", weekOneBy(week.weekOne(), from)) : form;
    }

    /** The stretches of a day of week 1 or week 2, in order of time. */
    static List<Stretch> of(Availability week, Weeks which, DayOfWeek day) {
        return week.stretches().stream()
                .filter(stretch -> stretch.day() == day)
                .filter(stretch -> stretch.weeks() == Weeks.EVERY || stretch.weeks() == which)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static LocalDate nextMonday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** The latest Monday of a week 1 that is not after a day. */
    static LocalDate weekOneBy(LocalDate weekOne, LocalDate day) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(weekOne, day), 14);
        return weekOne.plusWeeks(2 * weeks);
    }

    static String field(Weeks week, DayOfWeek day) {
        return week.code() + "-" + Reading.code(day);
    }

    /** {@code Monday}. */
    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    static Availability read(Form form) {
        var reading = new Reading(form);
        var from = reading.day("from", "the first day on which this counts");
        boolean two = form.text(ALTERNATES).equals(TWO);
        var weekOne = two ? reading.day("week-one", "the Monday on which a week 1 begins") : from.map(WeekForm::monday);
        var stretches = new ArrayList<Stretch>();
        for (var day : DayOfWeek.values()) {
            var first = hours(form, reading, two ? Weeks.FIRST : Weeks.EVERY, day);
            if (two) {
                stretches.addAll(DayHours.ofTwoWeeks(first, hours(form, reading, Weeks.SECOND, day)));
            } else {
                stretches.addAll(first);
            }
        }
        Optional<BigDecimal> hours =
                form.text("most-hours").isEmpty() ? Optional.empty() : reading.number("most-hours", "hours a week", 2);
        Optional<BigDecimal> days =
                form.text("most-days").isEmpty() ? Optional.empty() : reading.number("most-days", "days a week", 0);
        reading.done();
        return new Availability(
                from.orElseThrow(),
                weekOne.orElseThrow(),
                stretches,
                hours,
                days.map(number -> number.min(BigDecimal.valueOf(99)).intValue()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Stretch> hours(Form form, Reading reading, Weeks week, DayOfWeek day) {
        var field = field(week == Weeks.SECOND ? Weeks.SECOND : Weeks.FIRST, day);
        var stretches = DayHours.read(form.text(field), week, day);
        if (stretches.isEmpty()) {
            reading.wrong(
                    "form.not-hours",
                    field,
                    "“" + form.text(field) + "” are not hours of a day.",
                    "Write them like 7am to 2pm, or 7am to 11am, 4pm to 9pm. Leave it empty for a day off.");
        }
        return stretches.orElse(List.of());
    }
}
