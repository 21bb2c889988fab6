package care.mainstay.edge.web.charts;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture of how an outcome has gone: rungs from worst to best, every observation where and when it was made, the
 * weekly middle, the expected course, baseline, target and stages, and flags for what happened meanwhile.
 *
 * @param height of the whole, in pixels
 * @param floor where the lowest rung stands, in pixels from the top
 * @param baseline the height of the baseline, or null
 * @param target the height of the target, or null
 */
public record ProgressLadder(
        String title,
        int height,
        int floor,
        List<Rung> rungs,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        List<Segment> stages,
        List<Segment> expected,
        List<Segment> middle,
        List<Dot> dots,
        List<Shade> shades,
        List<Flag> flags,
        List<Tick> ticks,
        String spoken,
        Table table) {

    private static final int RUNG = 46;
    private static final int NARROW_RUNG = 30;
    private static final int ABOVE = 46;
    private static final int BELOW = 40;
    private static final int MARGIN = 3;
    private static final int LANES = 2;
    private static final int LINE_LENGTH = 17;

    /** A rung and its words, broken into lines that fit beside it. */
    public record Rung(BigDecimal y, List<String> lines) {}

    /** A straight piece of a line. */
    public record Segment(BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {}

    /** An observation; {@code shape} is supports, neutral or against. */
    public record Dot(BigDecimal x, BigDecimal y, String shape, String words) {}

    /** A time during which the clock stood still or something lasted. */
    public record Shade(BigDecimal x, BigDecimal width, String words) {}

    /** A numbered flag; its words stand below the picture. */
    public record Flag(int number, BigDecimal x, int y, String words) {}

    /** A day named along the bottom; {@code anchor} keeps its words inside the picture. */
    public record Tick(BigDecimal x, String anchor, String words) {}

    public static ProgressLadder of(Progress progress) {
        return new Drawing(progress).drawn();
    }

    private static final class Drawing {

        private final Progress progress;
        private final BigDecimal lowest;
        private final BigDecimal highest;
        private final int floor;

        Drawing(Progress progress) {
            this.progress = progress;
            var values = progress.levels().stream().map(Progress.Level::value).toList();
            this.lowest = values.stream().min(Comparator.naturalOrder()).orElseThrow();
            this.highest = values.stream().max(Comparator.naturalOrder()).orElseThrow();
            int rung = progress.levels().size() > 6 ? NARROW_RUNG : RUNG;
            this.floor = ABOVE + (progress.levels().size() - 1) * rung;
        }

        ProgressLadder drawn() {
            return new ProgressLadder(
                    progress.title(),
                    floor + BELOW,
                    floor,
                    progress.levels().stream()
                            .map(level -> new Rung(y(level.value()), lines(level.words())))
                            .toList(),
                    Optional.ofNullable(progress.baseline()).map(this::y).orElse(null),
                    Optional.ofNullable(progress.target()).map(this::y).orElse(null),
                    progress.stages().stream()
                            .map(stage -> new Segment(
                                    x(stage.from()), y(stage.target()), x(stage.until()), y(stage.target())))
                            .toList(),
                    line(progress.expected()),
                    line(progress.middle()),
                    dots(),
                    shades(),
                    flags(),
                    ticks(),
                    spoken(),
                    table());
        }

        private BigDecimal x(LocalDate day) {
            return Across.day(day, progress.from(), progress.to(), MARGIN);
        }

        /** Values beyond the last rung stand on it: the picture never leaves its frame. */
        private BigDecimal y(BigDecimal value) {
            var within = value.max(lowest).min(highest);
            return BigDecimal.valueOf(floor)
                    .subtract(within.subtract(lowest)
                            .multiply(BigDecimal.valueOf(floor - (long) ABOVE))
                            .divide(highest.subtract(lowest), 2, RoundingMode.HALF_UP))
                    .setScale(1, RoundingMode.HALF_UP);
        }

        private List<Segment> line(List<Progress.Point> points) {
            var segments = new ArrayList<Segment>();
            for (int i = 1; i < points.size(); i++) {
                var one = points.get(i - 1);
                var next = points.get(i);
                segments.add(new Segment(x(one.day()), y(one.value()), x(next.day()), y(next.value())));
            }
            return List.copyOf(segments);
        }

        /** Several observations of one value on one day stand above each other, so that each is seen. */
        private List<Dot> dots() {
            var taken = new HashMap<List<Object>, Integer>();
            return progress.sightings().stream()
                    .map(seen -> {
                        var place = List.<Object>of(seen.day(), seen.value().stripTrailingZeros());
                        int already = taken.merge(place, 1, Integer::sum) - 1;
                        var lift = BigDecimal.valueOf(already * 9L);
                        return new Dot(
                                x(seen.day()),
                                y(seen.value()).subtract(lift),
                                seen.bearing().name().toLowerCase(Locale.ROOT),
                                Words.date(seen.day()) + ", " + seen.by() + ": " + words(seen.value()));
                    })
                    .toList();
        }

        private List<Shade> shades() {
            return progress.happenings().stream()
                    .flatMap(happening -> Optional.ofNullable(happening.until()).stream()
                            .map(until -> new Shade(
                                    x(happening.day()),
                                    x(until).subtract(x(happening.day())).max(new BigDecimal("0.60")),
                                    happening.words())))
                    .toList();
        }

        private List<Flag> flags() {
            var flags = new ArrayList<Flag>();
            var inOrder = progress.happenings().stream()
                    .sorted(Comparator.comparing(Progress.Happening::day))
                    .toList();
            for (int i = 0; i < inOrder.size(); i++) {
                var happening = inOrder.get(i);
                var when = Optional.ofNullable(happening.until())
                        .map(until -> Words.date(happening.day()) + " to " + Words.date(until))
                        .orElse(Words.date(happening.day()));
                flags.add(new Flag(i + 1, x(happening.day()), 12 + (i % LANES) * 4, when + ": " + happening.words()));
            }
            return List.copyOf(flags);
        }

        private List<Tick> ticks() {
            var middle = progress.from()
                    .plusDays((progress.to().toEpochDay() - progress.from().toEpochDay()) / 2);
            return List.of(
                    new Tick(x(progress.from()), "start", shortly(progress.from())),
                    new Tick(x(middle), "middle", shortly(middle)),
                    new Tick(x(progress.to()), "end", shortly(progress.to())));
        }

        private static String shortly(LocalDate day) {
            return java.time.format.DateTimeFormatter.ofPattern("d MMM", Locale.UK)
                    .format(day)
                    .replace("Sept", "Sep");
        }

        private String words(BigDecimal value) {
            return progress.levels().stream()
                    .filter(level -> level.value().compareTo(value) == 0)
                    .map(Progress.Level::words)
                    .findFirst()
                    .orElse(value.stripTrailingZeros().toPlainString());
        }

        private String spoken() {
            var said = new ArrayList<String>();
            if (progress.sightings().isEmpty()) {
                said.add("Nothing has been observed yet.");
            } else {
                var inOrder = progress.sightings().stream()
                        .sorted(Comparator.comparing(Progress.Sighting::day))
                        .toList();
                var first = inOrder.get(0);
                var last = inOrder.get(inOrder.size() - 1);
                said.add(Words.count(inOrder.size(), "observation", "observations") + ", from “"
                        + words(first.value()) + "” on " + Words.date(first.day()) + " to “" + words(last.value())
                        + "” on " + Words.date(last.day()) + ".");
            }
            Optional.ofNullable(progress.baseline())
                    .ifPresent(value -> said.add("It began at “" + words(value) + "”."));
            Optional.ofNullable(progress.target())
                    .ifPresent(value -> said.add("The target is “" + words(value) + "”."));
            return String.join(" ", said);
        }

        private Table table() {
            return new Table(
                    "Every observation: " + progress.title(),
                    List.of(
                            Column.of("Day"),
                            Column.of("What was seen"),
                            Column.of("In words"),
                            Column.of("By"),
                            Column.of("Bearing")),
                    progress.sightings().stream()
                            .sorted(Comparator.comparing(Progress.Sighting::day).reversed())
                            .map(seen -> List.of(
                                    Optional.ofNullable(seen.href())
                                            .map(href -> Cell.link(Words.date(seen.day()), href))
                                            .orElse(Cell.of(Words.date(seen.day()))),
                                    Cell.of(words(seen.value())),
                                    Cell.of(seen.words()),
                                    Cell.of(seen.by()),
                                    Cell.of(seen.bearing().words())))
                            .toList());
        }

        private static List<String> lines(String words) {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : words.split(" ")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > LINE_LENGTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return List.copyOf(lines);
        }
    }
}
