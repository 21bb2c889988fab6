package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.audit.AuditReading.Question;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who read and who wrote what in one's own organisation. */
@Controller
class AuditController {

    private static final int SHOWN = 100;
    private static final int NAMESAKES = 10;

    private final AuditReading reading;
    private final AuditChain chain;
    private final Users users;
    private final Persons persons;
    private final Callers callers;

    AuditController(AuditReading reading, AuditChain chain, Users users, Persons persons, Callers callers) {
        this.reading = reading;
        this.chain = chain;
        this.users = users;
        this.persons = persons;
        this.callers = callers;
    }

    /**
     * The trail, as far as it is asked for.
     *
     * @param about part of a person's name, or their number from a link on this page
     */
    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/administration/audit")
    ModelAndView page(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        var typed = about.strip();
        var known = number(typed, PersonId::new);
        var meant = known.isPresent() || typed.isEmpty() ? List.<Person>of() : persons.search(typed, NAMESAKES);
        var person = known.or(() -> meant.size() == 1 ? Optional.of(meant.get(0).id()) : Optional.empty());
        boolean nobody = person.isEmpty() && !typed.isEmpty();
        var actor = by.isBlank()
                ? Optional.<UserId>empty()
                : Optional.of(number(by, UserId::new).orElseThrow(NotFound::new));
        List<AuditReading.Entry> entries =
                nobody ? List.of() : reading.latest(new Question(person, actor, day), before, SHOWN);
        // What is written in the box is a name where there is one; the address keeps the number.
        var box = known.flatMap(
                        id -> Optional.ofNullable(persons.names(List.of(id)).get(id)))
                .map(PersonName::full)
                .orElse(typed);
        var form = Form.empty()
                .with("about", box)
                .with("by", actor.map(UserId::toString).orElse(""))
                .with("day", day.map(LocalDate::toString).orElse(""));
        return Page.of(
                "administration/audit",
                AuditPage.of(new AuditPage.Behind(
                        chain.verify(Optional.empty()),
                        entries,
                        users.names(entries.stream()
                                .map(AuditReading.Entry::actor)
                                .distinct()
                                .toList()),
                        persons.names(entries.stream()
                                .flatMap(entry -> AuditPage.named(entry).stream())
                                .collect(Collectors.toSet())),
                        users.of(callers.current().organisation()),
                        meant,
                        SHOWN,
                        known.map(PersonId::toString).orElse(typed),
                        form)));
    }

    /** One entry with everybody it names. */
    @Access({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/administration/audit/{entry}")
    ModelAndView entry(@PathVariable long entry) {
        var known = reading.find(entry).orElseThrow(NotFound::new);
        return Page.of(
                "administration/auditEntry",
                AuditEntryPage.of(known, users.names(List.of(known.actor())), persons.names(known.people())));
    }

    private static <T> Optional<T> number(String typed, Function<UUID, T> id) {
        try {
            return Optional.of(id.apply(UUID.fromString(typed)));
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }
}
