package care.mainstay.edge.web.safety;

import care.mainstay.care.safety.Incident;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.util.List;
import java.util.Map;

/** The reports of an organisation that are not closed, the oldest first. */
public record IncidentsPage(String lead, Table table) {

    static IncidentsPage of(List<Incident> open, Map<PersonId, PersonName> people) {
        return new IncidentsPage(
                open.isEmpty()
                        ? "Every report is closed."
                        : Words.count(open.size(), "report is", "reports are") + " not closed. The oldest is first.",
                new Table(
                        "Reports that are not closed",
                        List.of(
                                Column.of("What"),
                                Column.of("Who"),
                                Column.of("When"),
                                Column.of("Harm, as first known"),
                                Column.of("Where it stands")),
                        open.stream().map(incident -> row(incident, people)).toList()));
    }

    private static List<Cell> row(Incident incident, Map<PersonId, PersonName> people) {
        var name = people.get(incident.person());
        return List.of(
                Cell.link(SafetyWords.title(incident), "/incidents/" + incident.id()),
                Cell.of(name == null ? "Somebody you support" : name.inLists()),
                Cell.of(Words.moment(incident.happened())),
                Cell.of(incident.harm().words()),
                Cell.status(SafetyWords.status(incident.state())));
    }

    public boolean nothing() {
        return table.rows().isEmpty();
    }
}
