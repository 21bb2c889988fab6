package care.mainstay.edge.web.workforce;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.workforce.Absence;

/** How days away are written. */
final class AwayWords {

    private AwayWords() {}

    /** {@code 2 March 2026 to 6 March 2026}, one day alone, or that nobody knows the end. */
    static String days(Absence absence) {
        var from = Words.date(absence.from());
        return absence.until()
                .map(last -> last.equals(absence.from()) ? from : from + " to " + Words.date(last))
                .orElse("Since " + from + ", and nobody knows yet until when");
    }

    /** {@code until 6 March 2026}, or {@code on 6 March 2026} when it is that day alone. */
    static String until(Absence absence) {
        return absence.until()
                .map(last -> (last.equals(absence.from()) ? "on " : "until ") + Words.date(last))
                .orElse("and nobody knows yet until when");
    }
}
