package care.mainstay.bench;

import java.util.Arrays;
import java.util.Locale;

/** What several rounds of one measurement gave: never one number alone. */
record Spread(double min, double median, double max) {

    static Spread of(double... rounds) {
        var sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** The value below which a share of the (unsorted) values lie. */
    static double percentile(long[] nanos, double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    /** "median (min to max)" with as many decimals as asked for. */
    String words(int decimals) {
        var number = "%,." + decimals + "f";
        return String.format(Locale.UK, number + " (" + number + " to " + number + ")", median, min, max);
    }
}
