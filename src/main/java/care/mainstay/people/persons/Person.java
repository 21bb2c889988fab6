package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Somebody who receives, or is referred for, care.
 *
 * @param leftAt since when the reader's part in their care is over: the details are as they were known then, and nothing
 *     newer is shown or can be changed
 */
public record Person(PersonId id, PersonDetails details, Optional<LocalDate> diedOn, Optional<Instant> leftAt) {

    /** Whether the reader only keeps what it wrote about them. */
    public boolean isFormer() {
        return leftAt.isPresent();
    }

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
