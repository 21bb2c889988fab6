package care.mainstay.rota.horizon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long and how far each way is, from each place to each, row by row, in whole minutes and metres; not the same both ways
 * on real roads.
 *
 * @param line what they were made from; nothing when they come from a table
 */
public record Ways(
        int places, int[] minutes, int[] metres, @Nullable Line line) {

    /** Straight lines between points, longer by the detour, at a speed. */
    public record Line(List<Point> points, int detourPercent, int metresPerMinute) {}

    /** A place on a plane, in metres. */
    public record Point(int x, int y) {}

    /**
     * Straight lines made longer: {@code detourPercent} of the distance, rounded up to a metre, at so many metres a minute,
     * rounded up to a minute.
     */
    public static Ways straight(List<Point> points, int detourPercent, int metresPerMinute) {
        int places = points.size();
        int[] minutes = new int[places * places];
        int[] metres = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                long x = points.get(from).x() - (long) points.get(to).x();
                long y = points.get(from).y() - (long) points.get(to).y();
                long hundredths = root((x * x + y * y) * detourPercent * detourPercent);
                int k = from * places + to;
                metres[k] = (int) ((hundredths + 99) / 100);
                minutes[k] = (metres[k] + metresPerMinute - 1) / metresPerMinute;
            }
        }
        return new Ways(places, minutes, metres, new Line(List.copyOf(points), detourPercent, metresPerMinute));
    }

    /** Ways of a table. */
    public static Ways of(int places, int[] minutes, int[] metres) {
        return new Ways(places, minutes, metres, null);
    }

    /** Ways known by their minutes, each taken to be as far as one goes in them. */
    public static Ways ofMinutes(int places, int[] minutes, int metresPerMinute) {
        int[] metres = new int[minutes.length];
        for (int k = 0; k < minutes.length; k++) {
            metres[k] = Math.multiplyExact(minutes[k], metresPerMinute);
        }
        return of(places, minutes, metres);
    }

    public int minutes(int from, int to) {
        return minutes[from * places + to];
    }

    public int metres(int from, int to) {
        return metres[from * places + to];
    }

    /** The largest whole number whose square is no more. */
    private static long root(long square) {
        long root = (long) Math.sqrt((double) square);
        while (root * root > square) {
            root--;
        }
        while ((root + 1) * (root + 1) <= square) {
            root++;
        }
        return root;
    }
}
