package care.mainstay.edge.web.home;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to see at once about somebody: who comes next, what was last written.
 *
 * @param quote what somebody wrote or said, or null
 * @param by who, and when; null without a quote
 * @param link where to read on, or null
 */
public record Glance(
        String heading,
        @Nullable String quote,
        @Nullable String by,
        List<Line> lines,
        @Nullable Link link) {

    public Glance {
        lines = List.copyOf(lines);
    }

    /**
     * A line, perhaps with where it stands.
     *
     * @param href where it leads, or null
     */
    public record Line(
            String words, @Nullable Status status, @Nullable String href) {

        public static Line of(String words) {
            return new Line(words, null, null);
        }
    }

    public static Glance of(String heading, List<String> lines, @Nullable Link link) {
        return new Glance(heading, null, null, lines.stream().map(Line::of).toList(), link);
    }

    public static Glance quoting(String heading, String quote, String by, Link link) {
        return new Glance(heading, quote, by, List.of(), link);
    }
}
