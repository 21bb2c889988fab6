package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trail of one organisation: whether it is whole, and its latest entries.
 *
 * @param older the address of older entries, or empty
 */
public record AuditPage(Status state, String about, List<String> findings, Table entries, String older, Form filter) {

    static AuditPage of(
            AuditChain.Verification verification,
            List<AuditReading.Entry> entries,
            Map<UserId, String> names,
            int limit,
            Form filter) {
        return new AuditPage(
                verification.intact()
                        ? new Status("The trail is whole", Tone.GOOD)
                        : new Status("The trail has been tampered with", Tone.BAD),
                Words.count(verification.entries(), "entry is", "entries are") + " sealed in "
                        + Words.count(verification.batches(), "batch", "batches") + "; "
                        + Words.count(verification.unsealed(), "entry waits", "entries wait")
                        + " to be sealed, which happens every minute. All of it was checked just now.",
                verification.findings(),
                new Table(
                        "Latest entries",
                        List.of(
                                Table.Column.of("When"),
                                Table.Column.of("Who"),
                                Table.Column.of("Did"),
                                Table.Column.of("What"),
                                Table.Column.of("About")),
                        entries.stream().map(entry -> row(entry, names)).toList()),
                entries.size() < limit
                        ? ""
                        : "/administration/audit?before="
                                + entries.get(entries.size() - 1).id(),
                filter);
    }

    private static List<Table.Cell> row(AuditReading.Entry entry, Map<UserId, String> names) {
        return List.of(
                Table.Cell.of(Words.moment(entry.at())),
                Table.Cell.of(Optional.ofNullable(names.get(entry.actor())).orElse("Somebody elsewhere") + " ("
                        + entry.role() + ")"),
                Table.Cell.of(entry.write() ? "wrote" : "was shown"),
                Table.Cell.of(entry.action()
                        + entry.subject().map(subject -> " " + subject).orElse("")),
                Table.Cell.of(entry.person().map(person -> "person " + person).orElse("")));
    }
}
