package care.mainstay.edge.westmere.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Something people want, as the sheet of aims words it: what they say, what will be seen, why, and what serves it. */
public record Aim(
        String key,
        String domain,
        Kind kind,
        Measure measure,
        String catalogue,
        List<String> steps,
        String need,
        Set<String> tags,
        Set<String> requires,
        List<String> says,
        List<String> sees,
        List<String> whys,
        List<Task> tasks) {

    /** What becoming true means here. */
    public enum Kind {
        IMPROVE,
        MAINTAIN,
        LIVE_WELL_WITH_DECLINE,
        REDUCE_A_RISK,
        PREVENT
    }

    /** How change is seen; {@code GOAL} counts its five steps from nought here. */
    public enum Measure {
        LADDER(4, 1),
        GOAL(4, 1),
        SCALE(10, 2.5),
        COUNT(7, 1),
        SHARE(100, 14);

        private final int most;
        private final double step;

        Measure(int most, double step) {
            this.most = most;
            this.step = step;
        }

        /** The highest value there is. */
        public int most() {
            return most;
        }

        /** What one clear change is worth on it. */
        public double step() {
            return step;
        }
    }

    /** Something done in a visit, and why it is done so. */
    public record Task(String text, String why) {}

    /** Whether it goes up in few steps. */
    public boolean isStepped() {
        return measure == Measure.LADDER || measure == Measure.GOAL;
    }

    /** Whether less of what is counted is better: falls, sores, nights in hospital. */
    public boolean countsHarm() {
        return measure == Measure.COUNT && kind != Kind.IMPROVE;
    }

    /** All aims of the sheet. */
    public static List<Aim> all() {
        var aims = new ArrayList<Aim>();
        Sheets.read("aims").headings().forEach((key, lines) -> aims.add(read(key, lines)));
        return List.copyOf(aims);
    }

    /** What carers write at each level of each aim, and how an aim is referred to: headings for the grammar. */
    public static Map<String, List<String>> sentences() {
        var headings = new HashMap<String, List<String>>();
        Sheets.read("aims")
                .headings()
                .forEach((key, lines) -> lines.forEach(line -> {
                    String field = before(line);
                    if (field.matches("[0-4]|low|mid|high|doing|did")) {
                        headings.computeIfAbsent(key + "." + field, heading -> new ArrayList<>())
                                .add(after(line)
                                        .replace("{doing}", "{" + key + ".doing}")
                                        .replace("{did}", "{" + key + ".did}"));
                    }
                }));
        return headings;
    }

    private static Aim read(String key, List<String> lines) {
        var requires = new HashSet<String>();
        for (String required : List.of("family", "faith", "falls")) {
            if (!values(lines, required).isEmpty()) {
                requires.add(required);
            }
        }
        return new Aim(
                key,
                value(lines, "domain"),
                Kind.valueOf(value(lines, "kind").replace('-', '_').toUpperCase(Locale.ROOT)),
                Measure.valueOf(value(lines, "measure").toUpperCase(Locale.ROOT)),
                value(lines, "catalogue"),
                values(lines, "steps").stream()
                        .flatMap(steps -> Arrays.stream(steps.split(";")))
                        .map(String::strip)
                        .toList(),
                value(lines, "need"),
                Set.of(value(lines, "tags").split(" ")),
                Set.copyOf(requires),
                values(lines, "say"),
                values(lines, "see"),
                values(lines, "why"),
                values(lines, "task").stream().map(Aim::task).toList());
    }

    private static Task task(String line) {
        String[] parts = line.split("\\|");
        return new Task(parts[0].strip(), parts[1].strip());
    }

    private static String value(List<String> lines, String field) {
        return values(lines, field).get(0);
    }

    private static List<String> values(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> before(line).equals(field))
                .map(Aim::after)
                .toList();
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static String after(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
