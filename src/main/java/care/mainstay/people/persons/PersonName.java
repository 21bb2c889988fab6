package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import java.util.Optional;

/** What somebody is called, for lists and headings. */
public record PersonName(PersonId id, String givenName, String familyName, Optional<String> knownAs) {

    public String full() {
        return givenName + " " + familyName;
    }

    /** What they like to be called: {@code Peggy}. */
    public String called() {
        return knownAs.orElse(givenName);
    }

    /** The full name, with what they like to be called where that differs: {@code Margaret Hale (Peggy)}. */
    public String inLists() {
        return knownAs.filter(name -> !name.equals(givenName))
                .map(name -> full() + " (" + name + ")")
                .orElse(full());
    }

    /** For lists in order of last name: {@code Hale, Margaret}. */
    public String filed() {
        return familyName + ", " + givenName;
    }
}
