package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.people.PersonFrame;

/** What every page about one outcome is built from: the frame of whose it is, and the outcome. */
record OutcomeFrame(PersonFrame frame, Outcome outcome) {

    /** Where the outcome's own page is. */
    String path() {
        return frame.path() + "/outcomes/" + outcome.id();
    }
}
