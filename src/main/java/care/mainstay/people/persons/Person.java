package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Somebody who receives, or is referred for, care. */
public record Person(PersonId id, PersonDetails details, Optional<LocalDate> diedOn) {

    public PersonName name() {
        return new PersonName(id, details.givenName(), details.familyName(), details.knownAs());
    }

    /** How old they are on a day, or were when they died. */
    public Optional<Integer> age(LocalDate on) {
        return details.bornOn()
                .map(born -> Period.between(born, diedOn.filter(on::isAfter).orElse(on))
                        .getYears());
    }
}
