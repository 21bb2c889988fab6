package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Weeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entering a carer’s ordinary week. */
public record WeekPage(String title, String path, List<Crumb> crumbs, Form form) {

    /** A day and where its hours are typed. */
    public record Day(String name, String field) {}

    static WeekPage of(Carer carer, Form form) {
        var path = "/carers/" + carer.id();
        return new WeekPage(
                "The working week of " + carer.name(),
                path,
                List.of(new Crumb("Home", "/"), new Crumb("Carers", "/carers"), new Crumb(carer.name(), path)),
                form);
    }

    public List<Day> first() {
        return days(Weeks.FIRST);
    }

    public List<Day> second() {
        return days(Weeks.SECOND);
    }

    private static List<Day> days(Weeks week) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(WeekForm.name(day), WeekForm.field(week, day)))
                .toList();
    }

    public List<Choice> turns() {
        return List.of(
                new Choice(WeekForm.ALIKE, "Every week is the same"),
                new Choice(WeekForm.TWO, "Two weeks in turn, week 1 and week 2"));
    }

    public boolean alternates() {
        return form.text(WeekForm.ALTERNATES).equals(WeekForm.TWO);
    }

    /** An ordinary week, day by day; days without hours are said together at the end. */
    static List<SummaryRow> rows(Availability week, LocalDate today) {
        var rows = new ArrayList<SummaryRow>();
        var off = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            var first = HoursText.words(WeekForm.of(week, Weeks.FIRST, day));
            var second = HoursText.words(WeekForm.of(week, Weeks.SECOND, day));
            if (first.isEmpty() && second.isEmpty()) {
                off.add(WeekForm.name(day));
            } else if (first.equals(second)) {
                rows.add(new SummaryRow(WeekForm.name(day), first));
            } else {
                rows.add(new SummaryRow(
                        WeekForm.name(day),
                        (first.isEmpty() ? "" : "Week 1: " + first)
                                + (first.isEmpty() || second.isEmpty() ? "" : ". ")
                                + (second.isEmpty() ? "" : "Week 2: " + second)));
            }
        }
        if (!off.isEmpty() && off.size() < DayOfWeek.values().length) {
            rows.add(new SummaryRow("Not working", Words.and(off)));
        }
        if (week.alternates()) {
            rows.add(new SummaryRow(
                    "This week",
                    Weeks.FIRST.holds(today, week.weekOne()) ? Weeks.FIRST.words() : Weeks.SECOND.words()));
        }
        week.mostHours()
                .ifPresent(hours -> rows.add(new SummaryRow("Hours at most", hours.toPlainString() + " a week")));
        week.mostDays().ifPresent(days -> rows.add(new SummaryRow("Days at most", days + " a week")));
        return List.copyOf(rows);
    }

    /** Since when the week counts, and what comes after it. */
    static String lead(List<Availability> weeks, LocalDate today) {
        var now = weeks.stream().filter(week -> !week.from().isAfter(today)).findFirst();
        var next = weeks.stream().filter(week -> week.from().isAfter(today)).reduce((one, earlier) -> earlier);
        var words = now.map(week -> "Agreed from " + Words.date(week.from()) + "."
                        + (week.stretches().isEmpty() ? " There are no ordinary hours: they are asked each time." : ""))
                .orElse(next.isPresent() ? "" : "No ordinary week has been agreed yet, so nobody can plan by it.");
        return (words
                        + next.map(week -> " From " + Words.date(week.from()) + " there is another week.")
                                .orElse(""))
                .strip();
    }
}
