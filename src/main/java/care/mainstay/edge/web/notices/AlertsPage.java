package care.mainstay.edge.web.notices;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.people.persons.PersonName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every open alert with its owner and its clock, and how the latest ones ended. */
public record AlertsPage(String lead, List<Group> groups, List<Item> ended, List<Choice> endings, Form form) {

    /** Alike alerts, and how one goes about them. */
    public record Group(String heading, String how, List<Item> alerts) {}

    /** One alert. */
    public record Item(
            String id,
            String words,
            String person,
            String clock,
            String owner,
            Status status,
            String href,
            boolean mine,
            String ended) {}

    static AlertsPage of(
            List<Alert> open,
            List<Alert> ended,
            Map<PersonId, PersonName> people,
            Map<UserId, String> users,
            UserId reader,
            Instant now,
            Form form) {
        return new AlertsPage(
                open.isEmpty()
                        ? "Nothing needs anybody just now."
                        : Words.count(open.size(), "thing needs", "things need") + " somebody.",
                AlertWords.alike(open).stream()
                        .map(alike -> new Group(
                                AlertWords.what(alike.get(0).kind(), alike.size()),
                                AlertWords.how(alike.get(0).kind()),
                                alike.stream()
                                        .map(alert -> item(alert, people, users, reader, now))
                                        .toList()))
                        .toList(),
                ended.stream()
                        .map(alert -> item(alert, people, users, reader, now))
                        .toList(),
                Arrays.stream(Ending.values())
                        .map(ending -> new Choice(ending.code(), ending.words()))
                        .toList(),
                form);
    }

    private static Item item(
            Alert alert, Map<PersonId, PersonName> people, Map<UserId, String> users, UserId reader, Instant now) {
        return new Item(
                alert.id().toString(),
                alert.words(),
                AlertWords.person(alert, people).orElse(""),
                AlertWords.clock(alert, now),
                AlertWords.owner(alert, users, reader),
                status(alert, now),
                AlertWords.address(alert),
                alert.owner().filter(reader::equals).isPresent(),
                alert.ended()
                        .map(at -> alert.endedHow().map(Ending::words).orElse("Ended") + ", " + Words.moment(at) + ": "
                                + alert.endedWords())
                        .orElse(""));
    }

    private static Status status(Alert alert, Instant now) {
        if (alert.isLate(now)) {
            return new Status("Late", Tone.BAD);
        }
        return new Status(
                alert.state().words(),
                switch (alert.state()) {
                    case RAISED -> Tone.ATTENTION;
                    case OWNED -> Tone.PROGRESS;
                    case ESCALATED -> Tone.BAD;
                    case ENDED -> Tone.NEUTRAL;
                });
    }
}
