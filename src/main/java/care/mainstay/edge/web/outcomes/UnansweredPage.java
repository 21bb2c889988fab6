package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Outcomes that a council never answered and that count as agreed for payment, the newest first. */
public record UnansweredPage(String lead, Table table) {

    static UnansweredPage of(List<Outcome> deemed, Map<PersonId, PersonName> names) {
        return new UnansweredPage(
                "We said nothing about these, though we were reminded twice. They count as agreed for payment, and for nothing else. If we do not agree with one, we"
                        + " can still say so, with a reason.",
                new Table(
                        Words.count(deemed.size(), "outcome", "outcomes") + " without our answer",
                        List.of(
                                Column.of("Person"),
                                Column.of("Outcome"),
                                Column.of("Asked"),
                                Column.of("Reminded"),
                                Column.of("Counts since"),
                                Column.of("Our answer")),
                        deemed.stream()
                                .sorted(Comparator.comparing(Outcome::proposedAt)
                                        .reversed()
                                        .thenComparing(Outcome::id))
                                .map(outcome -> row(outcome, names))
                                .toList()));
    }

    private static List<Cell> row(Outcome outcome, Map<PersonId, PersonName> names) {
        var agreement = outcome.agreement();
        var council = agreement.of(Party.COUNCIL);
        var path = "/people/" + outcome.person() + "/outcomes/" + outcome.id();
        return List.of(
                Cell.of(Unanswered.name(outcome, names)),
                Cell.link(outcome.statement(), path),
                Cell.of(Words.date(agreement.askedOn())),
                Cell.of(council.remindedOn().stream().map(Words::date).collect(Collectors.joining(", "))),
                Cell.of(council.deemedOn().map(Words::date).orElse("")),
                Cell.link("Answer", path + "/agreement"));
    }

    public boolean empty() {
        return table.rows().isEmpty();
    }
}
