package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * People. There is one record of a person per installation: a row whose NHS number, name and birth fit somebody the
 * caller already knows is that person, and its reference is remembered for them.
 */
@Component
class PeopleIntake implements Intake<PersonDetails> {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "rev", "prof");

    private final Persons persons;
    private final References references;

    PeopleIntake(Persons persons, References references) {
        this.persons = persons;
        this.references = references;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public PersonDetails read(MappedRow row, Bringing bringing) {
        var names = names(row);
        var details = PersonDetails.named(names.get(0), names.get(1));
        var knownAs = row.optional("known-as");
        var born = row.birth("born-on");
        var number = row.optional("nhs-number").flatMap(text -> row.attempt("nhs-number", () -> NhsNumber.parse(text)));
        if (knownAs.isPresent()) {
            details = details.knownAs(knownAs.get());
        }
        if (born.isPresent()) {
            details = details.born(born.get());
        }
        if (number.isPresent()) {
            details = details.withNhsNumber(number.get());
        }
        details = details.living(address(row))
                .reachedBy(row.optional("phone"), row.optional("email"))
                .speaking(row.optional("language").orElse("English"), row.yes("interpreter"));
        if (row.problems().isEmpty()) {
            persons.problemsWith(details)
                    .forEach(each -> row.problem(each.field(), each.code(), each.words(), each.whatToDo()));
        }
        return details;
    }

    @Override
    public List<Verdict> take(List<Draft<PersonDetails>> drafts, Bringing bringing) {
        var verdicts = new ArrayList<Verdict>();
        var fresh = new ArrayList<NewPerson>();
        for (var draft : drafts) {
            var here = draft.content()
                    .nhsNumber()
                    .flatMap(persons::findByNhsNumber)
                    .flatMap(persons::find);
            if (here.isEmpty()) {
                fresh.add(NewPerson.of(new PersonId(draft.id()), draft.content()));
                verdicts.add(Verdict.taken(draft.id()));
            } else {
                verdicts.add(known(here.get(), draft, bringing));
            }
        }
        if (!fresh.isEmpty() && verdicts.stream().noneMatch(Verdict::isRefused)) {
            persons.registerAll(fresh);
        }
        return verdicts;
    }

    /** Another system may know the person already; the same system naming them twice has them in it twice. */
    private Verdict known(Person here, Draft<PersonDetails> draft, Bringing bringing) {
        if (!isSame(here, draft.content())) {
            return somebodyElses(draft.content());
        }
        return references
                .otherName(bringing, here.id().value(), draft.reference())
                .map(
                        other -> Verdict.refused(
                                "imports.person-twice",
                                "nhs-number",
                                "“" + draft.reference() + "” has the NHS number of “" + other
                                        + "”, who is here already.",
                                "Maybe the person is in your system twice. Keep one of the two, and bring their rows under it."))
                .orElseGet(() -> {
                    if (saysMore(here.details(), draft.content())) {
                        bringing.leftAsItWas(draft.line());
                    }
                    return Verdict.before(here.id().value());
                });
    }

    /** Whether the row has an address or a way to reach them that the record has not. */
    private static boolean saysMore(PersonDetails here, PersonDetails brought) {
        var place = brought.address().place();
        return !brought.address().all().isEmpty()
                        && !brought.address().all().equals(here.address().all())
                || place.isPresent() && !place.equals(here.address().place())
                || brought.phone().isPresent() && !brought.phone().equals(here.phone())
                || brought.email().isPresent() && !brought.email().equals(here.email());
    }

    private static boolean isSame(Person here, PersonDetails brought) {
        boolean sameName = here.details().familyName().equalsIgnoreCase(brought.familyName());
        boolean bornApart = here.details().bornOn().isPresent()
                && brought.bornOn().isPresent()
                && !here.details().bornOn().equals(brought.bornOn());
        return sameName && !bornApart;
    }

    private static Verdict somebodyElses(PersonDetails brought) {
        return Verdict.refused(
                "imports.nhs-number-of-somebody-else",
                "nhs-number",
                "The NHS number " + brought.nhsNumber().orElseThrow().spaced()
                        + " is on the record of somebody with another last name or date of birth.",
                "Check the number against a letter or a prescription. Maybe the two rows are the same person, spelt"
                        + " differently.");
    }

    private static List<String> names(MappedRow row) {
        var given = row.plain("given-name");
        var family = row.plain("family-name");
        if (!given.isEmpty() && !family.isEmpty()) {
            return List.of(given, family);
        }
        var whole = row.plain("name");
        int comma = whole.indexOf(',');
        if (comma > 0) {
            return List.of(
                    withoutTitle(whole.substring(comma + 1).strip()),
                    capitalised(whole.substring(0, comma).strip()));
        }
        var words = withoutTitle(whole).split(" ");
        if (words.length == 2) {
            return List.of(words[0], words[1]);
        }
        if (whole.isEmpty()) {
            row.needed(given.isEmpty() ? "given-name" : "family-name");
        } else {
            row.problem(
                    "name",
                    "imports.name-unclear",
                    "It is not clear which part of “" + whole + "” is the last name.",
                    "Write it as “Last, First”, or bring first and last name in columns of their own.");
        }
        return List.of("?", "?");
    }

    private static String withoutTitle(String name) {
        int blank = name.indexOf(' ');
        return blank > 0
                        && TITLES.contains(
                                name.substring(0, blank).toLowerCase(Locale.UK).replace(".", ""))
                ? name.substring(blank + 1).strip()
                : name;
    }

    /** Many systems print last names in capitals; nobody wants to be read out like that. */
    private static String capitalised(String family) {
        if (family.length() < 2 || !family.equals(family.toUpperCase(Locale.UK))) {
            return family;
        }
        var name = new StringBuilder();
        boolean start = true;
        for (char c : family.toCharArray()) {
            name.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return name.toString();
    }

    private static Address address(MappedRow row) {
        var lines = Stream.of("address-1", "address-2", "address-3")
                .flatMap(column -> Arrays.stream(row.plain(column).split("\n|, *")))
                .toList();
        return Address.of(lines, row.plain("postcode")).at(place(row));
    }

    private static Optional<Place> place(MappedRow row) {
        try {
            return Place.read(row.plain("latitude"), row.plain("longitude"));
        } catch (Refused why) {
            why.problems().forEach(each -> row.problem(each.field(), each.code(), each.words(), each.whatToDo()));
            return Optional.empty();
        }
    }
}
