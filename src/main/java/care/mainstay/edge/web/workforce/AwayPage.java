package care.mainstay.edge.web.workforce;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who is away today, and who will be; and how many visits that leaves on the list of somebody who will not come.
 *
 * @param today those away today; without rows when everybody is here
 * @param soon those away on a later day
 */
public record AwayPage(Table today, Table soon) {

    static final int WEEKS_AHEAD = 8;

    static AwayPage of(List<Absence> absences, Map<CarerId, String> names, List<Visit> visits, LocalDate today) {
        var now = absences.stream().filter(each -> each.on(today)).toList();
        var later = absences.stream().filter(each -> each.from().isAfter(today)).toList();
        return new AwayPage(
                new Table(
                        "Away today",
                        List.of(
                                Table.Column.of("Carer"),
                                Table.Column.of("Why"),
                                Table.Column.of("Days"),
                                Table.Column.of("Visits still on their list today")),
                        now.stream()
                                .map(each -> List.of(
                                        name(each, names),
                                        Table.Cell.of(each.kind().words()),
                                        link(each),
                                        onTheirList(each, visits, today)))
                                .toList()),
                new Table(
                        "Away in the next " + WEEKS_AHEAD + " weeks",
                        List.of(Table.Column.of("Carer"), Table.Column.of("Why"), Table.Column.of("Days")),
                        later.stream()
                                .map(each -> List.of(
                                        name(each, names),
                                        Table.Cell.of(each.kind().words()),
                                        link(each)))
                                .toList()));
    }

    private static Table.Cell name(Absence absence, Map<CarerId, String> names) {
        return Table.Cell.link(names.getOrDefault(absence.carer(), "A carer"), "/carers/" + absence.carer());
    }

    private static Table.Cell link(Absence absence) {
        return Table.Cell.link(AwayWords.days(absence), "/carers/" + absence.carer() + "/absences/" + absence.id());
    }

    private static Table.Cell onTheirList(Absence absence, List<Visit> visits, LocalDate today) {
        long open = visits.stream()
                .filter(visit -> !visit.state().isEnd() && visit.carers().contains(absence.carer()))
                .count();
        return open == 0
                ? Table.Cell.of("None")
                : Table.Cell.link(Words.count(open, "visit", "visits"), "/visits?day=" + today);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/"), new Crumb("Carers", "/carers"));
    }

    public boolean everybodyHere() {
        return today.rows().isEmpty();
    }
}
