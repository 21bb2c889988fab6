package care.mainstay.money.contracts;

import care.mainstay.money.terms.Exposure;
import care.mainstay.money.terms.Incentives;
import java.time.Duration;
import java.util.Optional;

/**
 * What is at stake in a term sheet, and what it pays for without meaning to, worked out aside: it takes seconds, and nobody
 * who types should wait for it.
 */
public interface SheetReports {

    /** Where the work on one text stands. */
    enum State {
        READY,
        /** Ask again. */
        WORKING,
        /** Given up after a minute, or for the length of the sheet. */
        TOO_LONG,
        /** Something stops the sheet, so that it cannot be asked. */
        NOT_A_SHEET
    }

    /**
     * All of one and the same text.
     *
     * @param ofOne what is at stake for one person, where the sheet can be asked that
     */
    record Report(Exposure exposure, Optional<Exposure> ofOne, Incentives incentives) {}

    record Answer(State state, Optional<Report> report) {}

    /** Begins the work on a text that is not known yet, and waits for it no longer than this. */
    Answer of(String sheet, Duration patience);
}
