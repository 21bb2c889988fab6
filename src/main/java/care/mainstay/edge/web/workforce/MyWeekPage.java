package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.Availability;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A carer’s own working week and days away, as the office has them. */
public record MyWeekPage(String lead, List<SummaryRow> week, List<SummaryRow> away) {

    static MyWeekPage of(List<Availability> weeks, List<Absence> absences, LocalDate today) {
        return new MyWeekPage(
                WeekPage.lead(weeks, today),
                current(weeks, today).map(week -> WeekPage.rows(week, today)).orElse(List.of()),
                absences.stream()
                        .filter(each -> !each.takenBack())
                        .filter(each ->
                                each.until().map(last -> !last.isBefore(today)).orElse(true))
                        .sorted(Comparator.comparing(Absence::from))
                        .map(each -> new SummaryRow(each.kind().words(), AwayWords.days(each)))
                        .toList());
    }

    /** The week that counts on a day, or else the first that will. */
    static Optional<Availability> current(List<Availability> weeks, LocalDate today) {
        return weeks.stream()
                .filter(week -> !week.from().isAfter(today))
                .findFirst()
                .or(() -> weeks.stream().reduce((one, earlier) -> earlier));
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/"));
    }
}
