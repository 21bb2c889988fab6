package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.PersonName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One entry of the trail.
 *
 * @param people everybody it names, each leading to all entries about them
 */
public record AuditEntryPage(List<SummaryRow> facts, String heading, List<Link> people) {

    static AuditEntryPage of(AuditReading.Entry entry, Map<UserId, String> users, Map<PersonId, PersonName> people) {
        return new AuditEntryPage(
                List.of(
                        new SummaryRow("When", Words.moment(entry.at()), null),
                        new SummaryRow("Who", AuditPage.who(entry, users), null),
                        new SummaryRow("Did", AuditPage.did(entry), null)),
                entry.people().isEmpty()
                        ? "It is about nobody in particular"
                        : "It is about " + Words.count(entry.people().size(), "person", "people"),
                entry.people().stream()
                        .map(person -> new Link(
                                AuditPage.name(person, people), AuditPage.ADDRESS + "?about=" + person + "&by=&day="))
                        .sorted(Comparator.comparing(Link::words))
                        .toList());
    }
}
