package care.mainstay.edge.web.notices;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open alerts that nobody else has taken on, alike ones as one thing to do with a line for each. */
@Component
class AlertsWork implements WorkSource {

    /** More than this of one kind is a list of its own. */
    static final int LINES = 5;

    private final Notices notices;
    private final Persons persons;
    private final Users users;
    private final InstantSource clock;

    AlertsWork(Notices notices, Persons persons, Users users, InstantSource clock) {
        this.notices = notices;
        this.persons = persons;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "Alerts";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        if (caller.role() != Role.COORDINATOR && caller.role() != Role.MANAGER && caller.role() != Role.COMMISSIONER) {
            return List.of();
        }
        var open = notices.open().stream()
                .filter(alert -> alert.owner().map(caller.actor()::equals).orElse(true))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return items(
                open,
                persons.names(
                        open.stream().flatMap(alert -> alert.person().stream()).collect(Collectors.toSet())),
                users.names(
                        open.stream().flatMap(alert -> alert.owner().stream()).collect(Collectors.toSet())),
                caller.actor(),
                clock.instant());
    }

    static List<WorkItem> items(
            List<Alert> open, Map<PersonId, PersonName> people, Map<UserId, String> users, UserId reader, Instant now) {
        return AlertWords.alike(open).stream()
                .map(alike -> item(alike, people, users, reader, now))
                .toList();
    }

    private static WorkItem item(
            List<Alert> alike,
            Map<PersonId, PersonName> people,
            Map<UserId, String> users,
            UserId reader,
            Instant now) {
        var kind = alike.get(0).kind();
        var lines = new ArrayList<Link>();
        alike.stream()
                .limit(LINES)
                .map(alert ->
                        new Link(AlertWords.line(alert, people, users, reader, now), "/alerts#alert-" + alert.id()))
                .forEach(lines::add);
        if (alike.size() > LINES) {
            lines.add(new Link("And " + (alike.size() - LINES) + " more", "/alerts"));
        }
        return new WorkItem(
                AlertWords.what(kind, alike.size()),
                AlertWords.how(kind),
                alike.stream()
                        .map(alert -> LocalDate.ofInstant(alert.due(), Words.LONDON))
                        .min(LocalDate::compareTo)
                        .or(Optional::empty),
                "/alerts",
                lines);
    }
}
