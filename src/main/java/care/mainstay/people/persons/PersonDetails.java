package care.mainstay.people.persons;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who somebody is and how to reach them. Only the names are required.
 *
 * @param nameProtected the names are ones agreed with the person, and the address is for those who give or arrange care
 * @param language the language they like to be spoken to in
 */
public record PersonDetails(
        String givenName,
        String familyName,
        Optional<String> knownAs,
        Optional<LocalDate> bornOn,
        Optional<NhsNumber> nhsNumber,
        NhsNumberStatus nhsNumberStatus,
        Address address,
        Optional<String> phone,
        Optional<String> email,
        String language,
        boolean interpreterNeeded,
        boolean nameProtected) {

    /** The least that is known of somebody. */
    public static PersonDetails named(String givenName, String familyName) {
        return new PersonDetails(
                givenName,
                familyName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NhsNumberStatus.NOT_PRESENT,
                Address.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "English",
                false,
                false);
    }

    public PersonDetails knownAs(String name) {
        return new PersonDetails(
                givenName,
                familyName,
                Optional.of(name),
                bornOn,
                nhsNumber,
                nhsNumberStatus,
                address,
                phone,
                email,
                language,
                interpreterNeeded,
                nameProtected);
    }

    public PersonDetails born(LocalDate day) {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                Optional.of(day),
                nhsNumber,
                nhsNumberStatus,
                address,
                phone,
                email,
                language,
                interpreterNeeded,
                nameProtected);
    }

    /** With a number that was given and not traced. */
    public PersonDetails withNhsNumber(NhsNumber number) {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                bornOn,
                Optional.of(number),
                NhsNumberStatus.PRESENT_NOT_TRACED,
                address,
                phone,
                email,
                language,
                interpreterNeeded,
                nameProtected);
    }

    public PersonDetails living(Address where) {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                bornOn,
                nhsNumber,
                nhsNumberStatus,
                where,
                phone,
                email,
                language,
                interpreterNeeded,
                nameProtected);
    }

    public PersonDetails reachedBy(Optional<String> newPhone, Optional<String> newEmail) {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                bornOn,
                nhsNumber,
                nhsNumberStatus,
                address,
                newPhone,
                newEmail,
                language,
                interpreterNeeded,
                nameProtected);
    }

    public PersonDetails speaking(String newLanguage, boolean needsInterpreter) {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                bornOn,
                nhsNumber,
                nhsNumberStatus,
                address,
                phone,
                email,
                newLanguage,
                needsInterpreter,
                nameProtected);
    }

    public PersonDetails underAProtectedName() {
        return new PersonDetails(
                givenName,
                familyName,
                knownAs,
                bornOn,
                nhsNumber,
                nhsNumberStatus,
                address,
                phone,
                email,
                language,
                interpreterNeeded,
                true);
    }

    public String fullName() {
        return givenName + " " + familyName;
    }

    /** What they like to be called. */
    public String calledName() {
        return knownAs.orElse(givenName);
    }
}
