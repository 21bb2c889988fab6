package care.mainstay.edge.web.people;

import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.AboutMe;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's first page in plain words, for them and for those they share with.
 *
 * @param farewell said when the person has died, or null
 * @param note said first when somebody else is looking at it, or null
 */
public record PlainPage(
        PersonFrame frame,
        String title,
        String lead,
        @Nullable String note,
        @Nullable String farewell,
        List<PersonPage.Told> told,
        List<PersonCard> cards,
        boolean mayTell,
        boolean own,
        String empty) {

    public PlainPage {
        told = List.copyOf(told);
        cards = List.copyOf(cards);
    }

    static PlainPage of(
            PersonFrame frame, Optional<AboutMe> aboutMe, List<PersonCard> cards, Role reader, boolean mayTell) {
        var called = frame.called();
        boolean own = reader == Role.PERSON;
        return new PlainPage(
                frame,
                own ? "Your support" : called + "’s support",
                switch (reader) {
                    case PERSON -> "Everything here is about you and belongs to you.";
                    case FAMILY -> "This is what " + called + " has chosen to share with you.";
                    default -> "In plain words, as " + called + " reads it.";
                },
                reader == Role.PERSON || reader == Role.FAMILY
                        ? null
                        : "You are looking at the page that " + called
                                + " sees after signing in. You can print it and read it together.",
                frame.died() ? farewell(frame, reader) : null,
                aboutMe.map(PersonPage::told).orElse(List.of()),
                cards,
                mayTell,
                own,
                own
                        ? "There is nothing here yet. It fills as your support begins."
                        : "There is nothing here yet. It fills as support begins.");
    }

    private static String farewell(PersonFrame frame, Role reader) {
        return reader == Role.FAMILY
                ? "We are sorry that " + frame.called()
                        + " has died. What was shared with you stays here to read. Nothing more will be asked of you."
                : String.valueOf(frame.closed());
    }

    public boolean nothingYet() {
        return cards.isEmpty();
    }
}
