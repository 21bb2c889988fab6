package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.NhsNumberStatus;
import care.mainstay.people.persons.PersonDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The form for who somebody is: what it is filled with, and how it is read. */
final class PersonForm {

    private static final int LONG = 200;

    /** Which details the form was filled in from. */
    static final String VERSION = "version";

    private PersonForm() {}

    static Form blank() {
        return Form.empty().with("language", "English");
    }

    static Form of(PersonDetails details) {
        var lines = details.address().lines();
        var form = Form.empty()
                .with(VERSION, details.version())
                .with("given-name", details.givenName())
                .with("family-name", details.familyName())
                .with("known-as", details.knownAs().orElse(""))
                .with("nhs-number", details.nhsNumber().map(NhsNumber::spaced).orElse(""))
                .with("address", String.join("\n", lines))
                .with("postcode", details.address().postcode().orElse(""))
                .with("latitude", degrees(details, Place::degreesNorth))
                .with("longitude", degrees(details, Place::degreesEast))
                .with("phone", details.phone().orElse(""))
                .with("email", details.email().orElse(""))
                .with("language", details.language());
        if (details.interpreterNeeded()) {
            form = form.with("interpreter", "yes");
        }
        if (details.nameProtected()) {
            form = form.with("protected", "yes");
        }
        return details.bornOn().isPresent()
                ? form.with("born-on", details.bornOn().get())
                : form;
    }

    private static String degrees(PersonDetails details, Function<Place, BigDecimal> which) {
        return details.address()
                .place()
                .map(which)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** What was typed, or everything that cannot be read at once. The rules of {@code persons} still follow. */
    static PersonDetails read(Form form) {
        var problems = new ArrayList<Refused.Problem>();
        var reading = new Reading(form);
        var given = reading.text("given-name", "a first name", LONG);
        var family = reading.text("family-name", "a last name", LONG);
        var knownAs = reading.optionalText("known-as", "the name they like to be called", LONG);
        var born = reading.optionalDay("born-on", "the date of birth");
        var phone = reading.optionalText("phone", "the telephone number", LONG);
        var email = reading.optionalText("email", "the e-mail address", LONG);
        var language = reading.text("language", "the language they like to speak", LONG);
        Optional<NhsNumber> number = Optional.empty();
        try {
            number = Optional.of(form.text("nhs-number"))
                    .filter(typed -> !typed.isEmpty())
                    .map(NhsNumber::parse);
        } catch (Refused why) {
            problems.addAll(why.problems());
        }
        Optional<Place> place = Optional.empty();
        try {
            place = Place.read(form.text("latitude"), form.text("longitude"));
        } catch (Refused why) {
            problems.addAll(why.problems());
        }
        try {
            reading.done();
        } catch (Refused why) {
            problems.addAll(0, why.problems());
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new PersonDetails(
                given.orElseThrow(),
                family.orElseThrow(),
                knownAs,
                born,
                number,
                number.isPresent() ? NhsNumberStatus.PRESENT_NOT_TRACED : NhsNumberStatus.NOT_PRESENT,
                Address.of(lines(form.text("address")), form.text("postcode")).at(place),
                phone,
                email,
                language.orElseThrow(),
                form.field("interpreter").has("yes"),
                form.field("protected").has("yes"));
    }

    private static List<String> lines(String address) {
        return Stream.of(address.split("\\R")).map(String::strip).toList();
    }
}
