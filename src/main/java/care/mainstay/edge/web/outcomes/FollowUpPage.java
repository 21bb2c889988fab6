package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Putting down a contact after an outcome was completed.
 *
 * @param planned which contact it is: {@code 6 weeks after, around Tuesday 4 November 2026}
 * @param tries who tried before, a line each
 * @param answer how what was said is asked for: as on the page that records what was seen
 * @param sources who can have said it: nobody looks for themselves over the telephone
 */
public record FollowUpPage(
        PersonFrame frame,
        String path,
        String action,
        String title,
        String planned,
        List<String> tries,
        ObservePage answer,
        List<Choice> sources,
        List<Choice> results,
        List<Choice> methods) {

    private static final Set<ObservationSource> TELL = EnumSet.of(
            ObservationSource.PERSON, ObservationSource.FAMILY, ObservationSource.HOSPITAL, ObservationSource.COUNCIL);

    static FollowUpPage of(PersonFrame frame, Outcome outcome, FollowUp followUp, Form form, Role role) {
        var answer = ObservePage.of(frame, outcome, form, role);
        return new FollowUpPage(
                frame,
                answer.path(),
                answer.path() + "/follow-ups/" + followUp.dueOn(),
                "Ask " + frame.called() + " how it has lasted",
                "Planned for " + followUp.weeksAfter() + " weeks after it came true, around "
                        + Words.day(followUp.dueOn()) + ". It counts when it is made by " + Words.day(followUp.until())
                        + ".",
                followUp.contacts().stream().map(FollowUpPage::tried).toList(),
                answer,
                ObserveForm.sources(role).stream()
                        .filter(TELL::contains)
                        .flatMap(source -> answer.sources().stream()
                                .filter(choice -> choice.value().equals(source.code())))
                        .toList(),
                List.of(
                        new Choice(Reading.code(FollowUp.Result.REACHED), "Somebody told me how it is going"),
                        new Choice(
                                Reading.code(FollowUp.Result.NO_ANSWER),
                                "Nobody could be reached",
                                "It stays on the list, to be tried again."),
                        new Choice(
                                Reading.code(FollowUp.Result.NOT_WANTED),
                                frame.called() + " does not want to be asked about it any more",
                                "Nobody asks again. Nothing is concluded from it.")),
                List.of(
                        new Choice(Reading.code(FollowUp.Method.CALL), "By telephone"),
                        new Choice(Reading.code(FollowUp.Method.LINK), "By a link to answer from home"),
                        new Choice(Reading.code(FollowUp.Method.COUNCIL_DATA), "From the council’s records")));
    }

    public Form form() {
        return answer.form();
    }

    /** "Tuesday 3 November 2026, a telephone call: nobody could be reached." */
    static String tried(FollowUp.Contact contact) {
        return Words.day(contact.on()) + ", " + contact.method().words() + ": "
                + switch (contact.result()) {
                    case REACHED -> "made.";
                    case NO_ANSWER -> "nobody could be reached.";
                    case NOT_WANTED -> "not wanted any more.";
                }
                + (contact.words().isBlank() ? "" : " “" + contact.words() + "”");
    }
}
