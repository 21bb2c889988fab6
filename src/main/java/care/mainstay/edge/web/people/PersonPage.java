package care.mainstay.edge.web.people;

import care.mainstay.people.persons.AboutMe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's first page for those who work with them: what they want known, then a glimpse of every part.
 *
 * @param told what they want known, part by part; empty when nobody has written it down
 * @param whose whose words these are
 */
public record PersonPage(
        PersonFrame frame, List<Told> told, String whose, List<PersonCard> cards, boolean mayTell, String nothingTold) {

    /** One part of what they want known. */
    public record Told(String heading, String words) {}

    public PersonPage {
        told = List.copyOf(told);
        cards = List.copyOf(cards);
    }

    static PersonPage of(PersonFrame frame, Optional<AboutMe> aboutMe, List<PersonCard> cards, boolean mayTell) {
        return new PersonPage(
                frame,
                aboutMe.map(PersonPage::told).orElse(List.of()),
                aboutMe.map(words -> whose(words, frame.called())).orElse(""),
                cards,
                mayTell,
                "Nobody has written down yet what " + frame.called() + " wants people to know.");
    }

    /** Whether there is nothing here yet but the name: somebody just registered. */
    public boolean empty() {
        return told.isEmpty() && cards.isEmpty() && frame.open();
    }

    /** What they want known, part by part, without the empty ones. */
    public static List<Told> told(AboutMe words) {
        var told = new ArrayList<Told>();
        add(told, "What matters to me", words.whatMatters());
        add(told, "How I like things done", words.howILikeThings());
        add(told, "Please do", words.pleaseDo());
        add(told, "Please don’t", words.pleaseDoNot());
        add(told, "How I communicate", words.howICommunicate());
        return told;
    }

    private static void add(List<Told> told, String heading, String words) {
        if (!words.isBlank()) {
            told.add(new Told(heading, words));
        }
    }

    /** Whose words these are. */
    public static String whose(AboutMe words, String called) {
        return switch (words.inWhoseWords()) {
            case PERSON -> "In " + called + "’s own words.";
            case WITH_HELP -> "In " + called + "’s words, written down with somebody’s help.";
            case BY_OTHERS -> "Written by people who know " + called + ".";
        };
    }
}
