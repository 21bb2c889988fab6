package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.people.persons.AboutMe;
import java.util.List;

/** Writing down what somebody wants those who come to know. */
public record AboutMePage(PersonFrame frame, Form form, String title, String lead, boolean own, List<Choice> whose) {

    static AboutMePage of(PersonFrame frame, Form form, boolean own) {
        return new AboutMePage(
                frame,
                form,
                own ? "About me" : "About " + frame.called(),
                own
                        ? "Write whatever you would like people to know before they come. You can leave any box empty."
                        : "Write it as " + frame.called() + " says it, starting with “I”. Any box can stay empty.",
                own,
                List.of(
                        new Choice(
                                Reading.code(AboutMe.InWhoseWords.PERSON),
                                own ? "My own words" : frame.called() + "’s own words"),
                        new Choice(
                                Reading.code(AboutMe.InWhoseWords.WITH_HELP),
                                own ? "My words, with somebody’s help" : "Their words, with somebody’s help"),
                        new Choice(
                                Reading.code(AboutMe.InWhoseWords.BY_OTHERS),
                                own ? "Written by people who know me" : "Written by people who know them")));
    }
}
