package care.mainstay.edge.web.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an outcome has gone: the figures behind a {@link ProgressLadder}.
 *
 * @param levels the rungs, in any order: each value that has words of its own
 * @param baseline where it began, or null while that is not known
 * @param target where it should get to, or null when there is none
 * @param expected the course that was expected, in order of days; empty when none was stated
 * @param middle the weekly middle value as computed by the rule that judges it, in order of days
 */
public record Progress(
        String title,
        List<Level> levels,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        List<Stage> stages,
        List<Point> expected,
        List<Point> middle,
        List<Sighting> sightings,
        List<Happening> happenings) {

    public Progress {
        levels = List.copyOf(levels);
        stages = List.copyOf(stages);
        expected = List.copyOf(expected);
        middle = List.copyOf(middle);
        sightings = List.copyOf(sightings);
        happenings = List.copyOf(happenings);
        if (levels.size() < 2) {
            throw new IllegalArgumentException("a ladder needs two rungs at least, not " + levels);
        }
    }

    /** A rung: a value and what it means, "With somebody beside me". */
    public record Level(BigDecimal value, String words) {}

    /** A step on the way, with its own target. */
    public record Stage(LocalDate from, LocalDate until, BigDecimal target, String words) {}

    /** A value on a day. */
    public record Point(LocalDate day, BigDecimal value) {}

    /** What an observation says of the outcome. */
    public enum Bearing {
        SUPPORTS("Supports it"),
        NEUTRAL("Neither way"),
        AGAINST("Against it");

        private final String words;

        Bearing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One observation: what was seen, by whom, and where it is written down. */
    public record Sighting(
            LocalDate day,
            BigDecimal value,
            Bearing bearing,
            String by,
            String words,
            @Nullable String href) {}

    /** Something that matters to the course: a review, or with {@code until} a time such as a hospital stay. */
    public record Happening(LocalDate day, @Nullable LocalDate until, String words) {}
}
