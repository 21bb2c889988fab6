package care.mainstay.edge.westmere;

import java.time.LocalDate;

/** Loading the demo: a fictional area and the year of its life that ends the day before a given day. */
public interface Westmere {

    /** The seed of the demo that everybody sees. */
    long USUAL_SEED = 20;

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
     * westmere.not-empty}, and nothing is changed.
     *
     * @param anchor the day after the last of the year; visits are planned for two weeks from it
     */
    void load(long seed, LocalDate anchor, Progress progress);

    /** The same for today in England, from the usual seed. */
    void load(Progress progress);
}
