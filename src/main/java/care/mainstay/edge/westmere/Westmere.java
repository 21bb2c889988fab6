package care.mainstay.edge.westmere;

import java.time.Instant;
import java.time.LocalDate;

/** Loading the demo: a fictional area and the year of its life that ends the day before a given day. */
public interface Westmere {

    /** The seed of the demo that everybody sees. */
    long USUAL_SEED = 20;

    /** All the people there are. */
    int EVERYBODY = Integer.MAX_VALUE;

    /** Told how far loading has come. */
    interface Progress {

        Progress SILENT = (words, done) -> {};

        /**
         * @param words what is being loaded now
         * @param done share of the whole, 0 to 100
         */
        void reached(String words, int done);
    }

    /**
     * Loads Westmere and makes the installation a demo with its sign-in choices. The same seed and day give the same rows.
     *
     * <p>Only into an installation that holds nothing: otherwise {@link care.mainstay.foundation.kernel.Refused} {@code
     * westmere.not-empty}, and nothing is changed. What a load left that was cut off before its end counts as nothing: it
     * is cleared away first.
     *
     * @param anchor the day after the last of the year; visits are planned for two weeks from it
     */
    void load(long seed, LocalDate anchor, Progress progress);

    /** The same for today in England, from the usual seed, with as much of today written down as would be by now. */
    void load(Progress progress);

    /**
     * The same with only some of the people, all of the carers, and with as much of the day under way as was written down
     * by a moment of it.
     *
     * @param people how many; those of the stories come first. {@link #EVERYBODY} for all
     */
    void load(long seed, Instant moment, int people, Progress progress);

    /** Refuses an installation for earnest use where the demo is, all of it or what a load left that was cut off. */
    void requireNone();

    /**
     * Lets life go on: tells what would have been written down since it was last told, until now, for the two weeks that
     * were planned. Does nothing where there is no demo.
     *
     * @return how many visits were told of
     */
    int goOn();
}
