package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The trail of one organisation: whether it is whole, and the entries that were asked for.
 *
 * @param meant people of the name typed, when there are several: which one?
 * @param empty said when no entry is like that, or null
 * @param older the address of older entries, or empty
 */
public record AuditPage(
        Status state,
        String about,
        List<String> findings,
        Table entries,
        List<Link> meant,
        String empty,
        String older,
        List<Choice> actors,
        boolean filtered,
        Form filter) {

    static final String ADDRESS = "/administration/audit";

    /** The most people that the line of an entry names. */
    private static final int FEW = 3;

    /**
     * Everything the page is made from.
     *
     * @param asked about whom, as the address says it
     */
    record Behind(
            AuditChain.Verification verification,
            List<AuditReading.Entry> entries,
            Map<UserId, String> users,
            Map<PersonId, PersonName> people,
            List<User> colleagues,
            List<Person> meant,
            int limit,
            String asked,
            Form filter) {}

    static AuditPage of(Behind behind) {
        var verification = behind.verification();
        var entries = behind.entries();
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
                        "Entries",
                        List.of(
                                Table.Column.of("When"),
                                Table.Column.of("Who"),
                                Table.Column.of("Did"),
                                Table.Column.of("About")),
                        entries.stream().map(entry -> row(entry, behind)).toList()),
                behind.meant().size() > 1
                        ? behind.meant().stream()
                                .map(person -> new Link(
                                        person.name().filed(),
                                        address(behind.filter(), person.id().toString())))
                                .toList()
                        : List.of(),
                empty(behind),
                entries.size() < behind.limit()
                        ? ""
                        : address(behind.filter(), behind.asked()) + "&before="
                                + entries.get(entries.size() - 1).id(),
                behind.colleagues().stream()
                        .sorted(Comparator.comparing(User::name))
                        .map(user -> new Choice(
                                user.id().toString(),
                                user.name() + ", " + user.role().title().toLowerCase(Locale.UK)))
                        .toList(),
                !behind.filter().text("about").isEmpty()
                        || !behind.filter().text("by").isEmpty()
                        || !behind.filter().text("day").isEmpty(),
                behind.filter());
    }

    private static String empty(Behind behind) {
        if (!behind.entries().isEmpty()) {
            return "";
        }
        return behind.meant().size() > 1
                ? "Several people have that name. Choose one."
                : "No entry is like that. Maybe the name is spelt differently, or you may not know this person.";
    }

    private static String address(Form filter, String about) {
        return ADDRESS + "?about=" + URLEncoder.encode(about, StandardCharsets.UTF_8) + "&by=" + filter.text("by")
                + "&day=" + filter.text("day");
    }

    private static List<Table.Cell> row(AuditReading.Entry entry, Behind behind) {
        return List.of(
                Table.Cell.of(Words.moment(entry.at())),
                Table.Cell.of(who(entry, behind.users())),
                Table.Cell.of(did(entry)),
                about(entry, behind));
    }

    static String who(AuditReading.Entry entry, Map<UserId, String> users) {
        return Optional.ofNullable(users.get(entry.actor()))
                .map(name -> name + " (" + entry.role() + ")")
                .orElseGet(() -> elsewhere(entry));
    }

    /** Whom the line of an entry names: all of a few, else the first of many; the rest stand on the entry's own page. */
    static List<PersonId> named(AuditReading.Entry entry) {
        return entry.people()
                .subList(0, entry.people().size() <= FEW ? entry.people().size() : FEW - 1);
    }

    /** Somebody of another organisation, or Mainstay's own rounds. */
    private static String elsewhere(AuditReading.Entry entry) {
        return entry.actor().equals(Installation.MAINSTAY)
                ? "Mainstay itself"
                : "Somebody elsewhere, " + reference(entry.actor().value()) + " (" + entry.role() + ")";
    }

    /** What was done and to which record: "wrote: visit record, visit 1f3a9c07", "was shown: /people/…/plan". */
    static String did(AuditReading.Entry entry) {
        var action = entry.action().replaceAll("\\{[^}]*}", "…");
        return (entry.write() ? "wrote: " + action.replace('.', ' ').replace('-', ' ') : "was shown: " + action)
                + entry.subject().map(subject -> ", " + record(subject)).orElse("");
    }

    /** A record by what sort it is and a short reference. */
    private static String record(String subject) {
        int colon = subject.lastIndexOf(':');
        var kind = subject.substring(0, Math.max(colon, 0));
        var sort = kind.substring(kind.lastIndexOf('.') + 1).replace('-', ' ');
        try {
            return sort + " " + reference(UUID.fromString(subject.substring(colon + 1)));
        } catch (IllegalArgumentException noId) {
            return subject;
        }
    }

    /** One person's name leads to all their entries; several lead to the entry with everybody on it. */
    private static Table.Cell about(AuditReading.Entry entry, Behind behind) {
        var people = entry.people();
        if (people.isEmpty()) {
            return Table.Cell.of("");
        }
        if (people.size() == 1) {
            return Table.Cell.link(
                    name(people.get(0), behind.people()),
                    address(behind.filter(), people.get(0).toString()));
        }
        var words = new ArrayList<>(named(entry).stream()
                .map(person -> name(person, behind.people()))
                .toList());
        if (words.size() < people.size()) {
            words.add("and " + (people.size() - words.size()) + " others");
        }
        return Table.Cell.link(String.join("; ", words), ADDRESS + "/" + entry.id());
    }

    /** The name, for those who may know it; for the others a short reference. */
    static String name(PersonId person, Map<PersonId, PersonName> people) {
        var name = people.get(person);
        return name == null ? "person " + reference(person.value()) : name.filed();
    }

    /** The end of a number: the same for the same record, always; its beginning is only a time. */
    static String reference(UUID id) {
        var text = id.toString();
        return text.substring(text.length() - 8);
    }

    /** Said to those who see references in place of names. */
    public String references() {
        return "A short reference such as 1f3a9c07 stands for a record, or for a person whose name you may not know. It is"
                + " the same wherever it appears.";
    }
}
