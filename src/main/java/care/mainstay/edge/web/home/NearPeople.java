package care.mainstay.edge.web.home;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.Persons;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the home page of a person, or of somebody in a circle, is about. For everybody else it is about their work. */
@Component
public class NearPeople {

    private static final int MOST = 10;

    private final Persons persons;

    NearPeople(Persons persons) {
        this.persons = persons;
    }

    public List<Near> of(Caller caller) {
        if (caller.role() != Role.PERSON && caller.role() != Role.FAMILY) {
            return List.of();
        }
        return persons.all(MOST).stream()
                .map(person -> new Near(
                        person.id(),
                        person.details().calledName(),
                        person.details().fullName(),
                        caller.role() == Role.PERSON,
                        person.diedOn().isPresent()))
                .toList();
    }
}
