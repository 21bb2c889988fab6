package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import java.util.Optional;

/** Somebody to be registered. An import or the demo may bring the id along; otherwise one is made. */
public record NewPerson(Optional<PersonId> id, PersonDetails details) {

    public static NewPerson of(PersonDetails details) {
        return new NewPerson(Optional.empty(), details);
    }

    public static NewPerson of(PersonId id, PersonDetails details) {
        return new NewPerson(Optional.of(id), details);
    }
}
