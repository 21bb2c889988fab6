package care.mainstay.foundation.places;

import java.util.Optional;

/**
 * Travel between places where no road map is at hand: the straight line, lengthened by what streets add, at the speed of
 * the mode of transport.
 */
public final class Ways {

    /** Streets are longer than straight lines: by about three tenths in towns (detour factors of 1.2 to 1.4 are usual). */
    static final int TENTHS = 13;

    /** Minutes for a way of which an end is not known. */
    public static final int MINUTES_IF_UNKNOWN = 15;

    private Ways() {}

    /** The way from door to door; no time at all within one house. */
    public static Way between(Place from, Place to, Transport transport) {
        if (from.equals(to)) {
            return new Way(0, 0, false);
        }
        int metres = ceilDiv(from.metresTo(to) * (long) TENTHS, 10);
        return new Way(ceilDiv(metres, transport.metresAMinute()) + transport.minutesOnTop(), metres, false);
    }

    /** The same where a place may be unknown: then {@value #MINUTES_IF_UNKNOWN} minutes, and it says so. */
    public static Way between(Optional<Place> from, Optional<Place> to, Transport transport) {
        return from.flatMap(start -> to.map(end -> between(start, end, transport)))
                .orElseGet(() -> new Way(MINUTES_IF_UNKNOWN, 0, true));
    }

    private static int ceilDiv(long number, int by) {
        return Math.toIntExact((number + by - 1) / by);
    }
}
