package care.mainstay.edge.imports.reading;

import care.mainstay.care.visits.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Wall-clock times in Europe/London as moments, with the two hours a year that make trouble.
 *
 * <p>In spring an hour does not exist and is refused. In autumn an hour happens twice: an offset beside it decides; or,
 * for a start and an end, that the end comes after the start and that the length given is met; otherwise it is refused
 * with what to do.
 *
 * <p>Example, 25 October 2026: in 01:50, out 01:10 can only be 00:50Z to 01:10Z, twenty minutes across the change; in
 * 01:10, out 01:40 happened in one of two hours and is refused unless an offset says which.
 */
public final class LondonClock {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    /** A start and an end, both as moments. */
    public record Span(Instant start, Instant end) {}

    private LondonClock() {}

    public static Instant at(Moment written) {
        var possible = possible(written);
        if (possible.size() > 1) {
            throw twice(written.local());
        }
        return possible.get(0);
    }

    /**
     * The start and end of one visit.
     *
     * @param length how long it is said to be, when that is said; decides only where the clock leaves a choice
     */
    public static Span span(Moment start, Moment end, Optional<Duration> length) {
        var starts = possible(start);
        var ends = possible(end);
        if (starts.size() == 1 && ends.size() == 1) {
            return new Span(starts.get(0), ends.get(0));
        }
        var possible = new ArrayList<Span>();
        for (var from : starts) {
            for (var to : ends) {
                if (to.isAfter(from) && (length.isEmpty() || length.get().equals(Duration.between(from, to)))) {
                    possible.add(new Span(from, to));
                }
            }
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        throw twice(starts.size() > 1 ? start.local() : end.local());
    }

    private static List<Instant> possible(Moment written) {
        if (written.offset().isPresent()) {
            return List.of(written.local().toInstant(written.offset().get()));
        }
        List<ZoneOffset> offsets = LondonTime.offsets(
                written.local().toLocalDate(), written.local().toLocalTime());
        if (offsets.isEmpty()) {
            throw new Unreadable(
                    "imports.hour-that-was-not",
                    "There was no " + WORDS.format(written.local()) + ": the clocks went forward at 01:00.",
                    "Maybe the time is one hour later. Correct it in the file.");
        }
        var moments = new ArrayList<Instant>();
        for (var offset : offsets) {
            moments.add(written.local().toInstant(offset));
        }
        return moments;
    }

    private static Unreadable twice(LocalDateTime local) {
        return new Unreadable(
                "imports.hour-that-was-twice",
                "The time " + WORDS.format(local) + " happened twice: the clocks went back at 02:00.",
                "Add a column with the offset, +01:00 before the change and +00:00 after it, and name it in the mapping.");
    }
}
