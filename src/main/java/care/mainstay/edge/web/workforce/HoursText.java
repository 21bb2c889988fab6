package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.workforce.Stretch;
import java.util.List;

/** The hours of one day as pages show them, and as a form can be given them back. */
final class HoursText {

    private HoursText() {}

    /** {@code 7:00am to 2:00pm, 4:00pm to 9:00pm}; nothing for a day off. */
    static String words(List<Stretch> stretches) {
        return String.join(
                ", ",
                stretches.stream()
                        .map(stretch -> Words.time(stretch.from()) + " to " + Words.time(stretch.until()))
                        .toList());
    }
}
