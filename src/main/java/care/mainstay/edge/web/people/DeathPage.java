package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.persons.DeathRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for the day somebody died, and says what follows from it; where it is written down already, lets this organisation
 * say so too, correct the day, or say that it was a mistake.
 *
 * @param standing who wrote down what, the latest first
 * @param asksOnce whether to ask if it is so: not when only the day is corrected
 * @param mayRevoke whether it can be said that it was a mistake
 * @param calledOff what was called off here and is still to be planned anew, after a mistake
 */
public record DeathPage(
        PersonFrame frame,
        String title,
        String lead,
        List<String> standing,
        List<String> follows,
        boolean asksOnce,
        String submit,
        boolean mayRevoke,
        List<String> calledOff,
        Form form) {

    /**
     * What the page is made from.
     *
     * @param organisations names of those who wrote something down, in the order of the records
     * @param toCome whether this organisation still has visits or outcomes to come, though the person died
     */
    record Behind(
            PersonFrame frame,
            List<DeathRecord> records,
            List<String> organisations,
            boolean toCome,
            List<String> calledOff,
            Form form) {}

    static DeathPage of(Behind behind) {
        var frame = behind.frame();
        var called = frame.called();
        boolean asks = !frame.died() || behind.toCome();
        return new DeathPage(
                frame,
                frame.died() ? "The day " + called + " died" : called + " has died",
                !frame.died()
                        ? "We are sorry. Writing it down here makes sure that nobody calls at the door, and that the family is"
                                + " not asked again."
                        : behind.toCome()
                                ? "Somebody has written down that " + called
                                        + " died. Make sure that it is so, and then write it down here, too."
                                : "Correct the day here if it was written down wrong.",
                standing(behind),
                asks ? follows(called) : List.of(),
                asks,
                frame.died() && !behind.toCome() ? "Correct the day" : "Write it down",
                frame.died(),
                frame.died() ? List.of() : behind.calledOff(),
                behind.form());
    }

    private static List<String> follows(String called) {
        return List.of(
                "Our visits to come are called off.",
                "Outcomes that we lead on stop. What was agreed and seen until that day stays on record.",
                "Our reviews that are due fall away, and the referral ends.",
                "Other organisations that keep records about " + called + " are asked to check, and to do the same.",
                "Whoever " + called + " shared with can still read what was shared with them.");
    }

    private static List<String> standing(Behind behind) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < behind.records().size(); i++) {
            var record = behind.records().get(i);
            lines.add(Words.date(LocalDate.ofInstant(record.at(), Words.LONDON)) + ", "
                    + behind.organisations().get(i) + ": "
                    + record.diedOn()
                            .map(day -> "died on " + Words.date(day) + ".")
                            .orElseGet(() -> "written down by mistake. " + record.reason()));
        }
        return List.copyOf(lines);
    }

    public List<Choice> sure() {
        return List.of(new Choice("yes", frame.fullName() + " has died"));
    }
}
