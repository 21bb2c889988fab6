package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Words;

/** Saying that nobody came, or that a visit is called off, and why. */
public record EndingPage(
        String title,
        String caption,
        String question,
        String hint,
        String submit,
        String action,
        String back,
        Form form) {

    static EndingPage of(Visit visit, String person, boolean missed, Form form) {
        var path = "/visits/" + visit.id();
        return new EndingPage(
                missed ? "Nobody came" : "Call this visit off",
                person + ", " + Words.day(visit.day()) + ", " + VisitWords.times(visit.start(), visit.end()),
                missed ? "Why did nobody come, and what was done about it?" : "Why is it called off, and by whom?",
                missed
                        ? "Has somebody checked that the person is all right? Say so here."
                        : "For example: in hospital since this morning, her daughter rang.",
                missed ? "Record it as missed" : "Call it off",
                path + (missed ? "/missed" : "/cancel"),
                path,
                form);
    }
}
