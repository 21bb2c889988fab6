package care.mainstay.edge.web.people;

import care.mainstay.care.referrals.Referral;
import care.mainstay.edge.web.components.Field;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.referrals.ReferralWords;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finding somebody among the people one may see.
 *
 * @param lead how many there are, in words
 * @param empty what to say when nobody is shown
 */
public record PeoplePage(
        Field search,
        boolean searched,
        String lead,
        Table people,
        boolean mayRegister,
        String emptyHeading,
        String empty,
        @Nullable Link next) {

    /** More than fit on a screen are found by searching. */
    static final int MOST = 100;

    static PeoplePage of(
            String typed, List<Person> people, Map<PersonId, Referral> open, Caller caller, LocalDate today) {
        boolean searched = !typed.isBlank();
        boolean mayRegister = mayRegister(caller);
        return new PeoplePage(
                new Field("q", List.of(typed), List.of()),
                searched,
                lead(typed, people.size()),
                table(people, open, today),
                mayRegister,
                searched ? "Nobody found" : "Nobody here yet",
                empty(typed, caller),
                mayRegister && searched ? new Link("Register somebody new", "/people/new") : null);
    }

    static boolean mayRegister(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR -> true;
            default -> false;
        };
    }

    private static String lead(String typed, int found) {
        if (typed.isBlank()) {
            return found >= MOST
                    ? "The first " + MOST + " by last name. Search to find anybody else."
                    : Words.count(found, "person", "people") + " whose records are open to you.";
        }
        return found >= MOST
                ? "More than " + MOST + " people fit “" + typed + "”. Add another word, such as the postcode."
                : Words.count(found, "person fits", "people fit") + " “" + typed + "”.";
    }

    private static String empty(String typed, Caller caller) {
        if (!typed.isBlank()) {
            return "Nobody whose records are open to you fits “" + typed
                    + "”. Try the beginning of a name, a postcode or an NHS number.";
        }
        return switch (caller.role()) {
            case CARER -> "People appear here a week before you first visit them.";
            case INSPECTOR -> "People appear here when an organisation opens its records to an inspection.";
            case FAMILY -> "Nothing is being shared with you at the moment.";
            default -> "People appear here when you register them, or when somebody refers them to you.";
        };
    }

    private static Table table(List<Person> people, Map<PersonId, Referral> open, LocalDate today) {
        return new Table(
                "People",
                List.of(
                        Table.Column.of("Name"),
                        Table.Column.of("Born"),
                        Table.Column.of("Lives"),
                        Table.Column.of("Support")),
                people.stream().map(person -> row(person, open, today)).toList());
    }

    private static List<Table.Cell> row(Person person, Map<PersonId, Referral> open, LocalDate today) {
        var details = person.details();
        return List.of(
                Table.Cell.link(person.name().filed() + called(person), "/people/" + person.id()),
                Table.Cell.of(details.bornOn()
                        .map(born -> Words.date(born)
                                + person.age(today).map(age -> " (" + age + ")").orElse(""))
                        .orElse("Not known")),
                Table.Cell.of(lives(person)),
                support(person, open.get(person.id())));
    }

    private static String called(Person person) {
        return person.details()
                .knownAs()
                .filter(name -> !name.equals(person.details().givenName()))
                .map(name -> " (" + name + ")")
                .orElse("");
    }

    private static String lives(Person person) {
        if (person.details().nameProtected()) {
            return "Protected";
        }
        var address = person.details().address();
        return address.postcode()
                .map(postcode -> address.lines().stream()
                        .reduce((first, last) -> last)
                        .map(last -> last + ", " + postcode)
                        .orElse(postcode))
                .orElse("Not known");
    }

    private static Table.Cell support(Person person, @Nullable Referral referral) {
        if (person.diedOn().isPresent()) {
            return Table.Cell.status(new Status("Died", Tone.NEUTRAL));
        }
        return referral == null
                ? Table.Cell.of("None under way")
                : Table.Cell.status(ReferralWords.status(referral.state()));
    }
}
