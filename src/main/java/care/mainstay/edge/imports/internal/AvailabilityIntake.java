package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.DayHours;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Weeks;
import care.mainstay.people.workforce.Workforce;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ordinary weeks, a row for each: a column for each day, and seven more where two weeks take turns. */
@Component
class AvailabilityIntake implements Intake<AvailabilityIntake.Week> {

    /** A row: whose week, and what it is. */
    record Week(String carer, Availability week) {}

    private final Workforce workforce;
    private final Whom whom;

    AvailabilityIntake(Workforce workforce, Whom whom) {
        this.workforce = workforce;
        this.whom = whom;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.AVAILABILITY;
    }

    @Override
    public Week read(MappedRow row, Bringing bringing) {
        var from = row.neededDate("from");
        var weekOne = row.date("week-one");
        boolean two = weekOne.isPresent();
        var stretches = new ArrayList<Stretch>();
        for (var day : DayOfWeek.values()) {
            var column = day.name().toLowerCase(Locale.ROOT);
            var first = hours(row, column, two ? Weeks.FIRST : Weeks.EVERY, day);
            var second = hours(row, column + "-2", Weeks.SECOND, day);
            stretches.addAll(two ? DayHours.ofTwoWeeks(first, second) : first);
            if (!two && !second.isEmpty()) {
                row.problem(
                        "week-one",
                        "imports.no-week-one",
                        "There are hours of a week 2, and no day on which a week 1 begins.",
                        "Give a Monday on which a week 1 begins.");
            }
        }
        return new Week(
                row.needed("carer"),
                new Availability(
                        from,
                        weekOne.orElseGet(() -> monday(from)),
                        stretches,
                        row.number("most-hours"),
                        row.number("most-days").flatMap(days -> whole(row, days))));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Integer> whole(MappedRow row, BigDecimal days) {
        if (days.stripTrailingZeros().scale() <= 0 && days.abs().compareTo(BigDecimal.TEN) < 0) {
            return Optional.of(days.intValue());
        }
        row.problem(
                "most-days",
                "imports.not-days",
                "At most " + days.toPlainString() + " days a week is not a number of days.",
                "Give 1 to 7.");
        return Optional.empty();
    }

    private static List<Stretch> hours(MappedRow row, String column, Weeks weeks, DayOfWeek day) {
        var typed = row.plain(column);
        var hours = DayHours.read(typed, weeks, day);
        if (hours.isEmpty()) {
            row.problem(
                    column,
                    "imports.not-hours",
                    "“" + typed + "” are not hours of a day.",
                    "Write them like 07:00-14:00, 16:00-21:00.");
        }
        return hours.orElse(List.of());
    }

    @Override
    public List<Verdict> take(List<Draft<Week>> drafts, Bringing bringing) {
        return whom.ofCarers(
                drafts,
                Week::carer,
                bringing,
                found -> drafts.forEach(draft -> workforce.recordAvailability(
                        found.apply(draft), draft.content().week())));
    }
}
