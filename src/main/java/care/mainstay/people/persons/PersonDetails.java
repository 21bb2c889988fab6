package care.mainstay.people.persons;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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
        return with(draft -> draft.knownAs = Optional.of(name));
    }

    public PersonDetails born(LocalDate day) {
        return with(draft -> draft.bornOn = Optional.of(day));
    }

    /** With a number that was given and not traced. */
    public PersonDetails withNhsNumber(NhsNumber number) {
        return with(draft -> {
            draft.nhsNumber = Optional.of(number);
            draft.nhsNumberStatus = NhsNumberStatus.PRESENT_NOT_TRACED;
        });
    }

    public PersonDetails living(Address where) {
        return with(draft -> draft.address = where);
    }

    public PersonDetails reachedBy(Optional<String> newPhone, Optional<String> newEmail) {
        return with(draft -> {
            draft.phone = newPhone;
            draft.email = newEmail;
        });
    }

    public PersonDetails speaking(String newLanguage, boolean needsInterpreter) {
        return with(draft -> {
            draft.language = newLanguage;
            draft.interpreterNeeded = needsInterpreter;
        });
    }

    public PersonDetails underAProtectedName() {
        return with(draft -> draft.nameProtected = true);
    }

    /** Stands for exactly these details, so that a form can say which ones it was filled in from. */
    public String version() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public String fullName() {
        return givenName + " " + familyName;
    }

    /** What they like to be called. */
    public String calledName() {
        return knownAs.orElse(givenName);
    }

    private PersonDetails with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.details();
    }

    /** What may differ from other details; the names do not. */
    private static final class Draft {

        private final String givenName;
        private final String familyName;
        private Optional<String> knownAs;
        private Optional<LocalDate> bornOn;
        private Optional<NhsNumber> nhsNumber;
        private NhsNumberStatus nhsNumberStatus;
        private Address address;
        private Optional<String> phone;
        private Optional<String> email;
        private String language;
        private boolean interpreterNeeded;
        private boolean nameProtected;

        Draft(PersonDetails from) {
            givenName = from.givenName;
            familyName = from.familyName;
            knownAs = from.knownAs;
            bornOn = from.bornOn;
            nhsNumber = from.nhsNumber;
            nhsNumberStatus = from.nhsNumberStatus;
            address = from.address;
            phone = from.phone;
            email = from.email;
            language = from.language;
            interpreterNeeded = from.interpreterNeeded;
            nameProtected = from.nameProtected;
        }

        PersonDetails details() {
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
                    nameProtected);
        }
    }
}
