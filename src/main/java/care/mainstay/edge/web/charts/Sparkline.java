package care.mainstay.edge.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A course at a glance, as small as a word, in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param points as SVG wants them: "2.0,24.0 13.6,20.5"
 * @param lastX where the latest value stands
 * @param spoken the sentence in its place
 */
public record Sparkline(String points, BigDecimal lastX, BigDecimal lastY, String spoken) {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 30;
    private static final int EDGE = 4;

    /**
     * @param values oldest first, at least one
     * @param lowest the bottom of the scale, so that two lines beside each other may be compared
     */
    public static Sparkline of(List<BigDecimal> values, BigDecimal lowest, BigDecimal highest, String spoken) {
        var range = highest.subtract(lowest).max(new BigDecimal("0.001"));
        var steps = Math.max(1, values.size() - 1);
        var xs = IntStream.range(0, values.size())
                .mapToObj(i -> BigDecimal.valueOf((long) i * (WIDTH - 2 * EDGE))
                        .divide(BigDecimal.valueOf(steps), 1, RoundingMode.HALF_UP)
                        .add(BigDecimal.valueOf(EDGE)))
                .toList();
        var ys = values.stream()
                .map(value -> value.max(lowest).min(highest))
                .map(value -> BigDecimal.valueOf(HEIGHT - EDGE)
                        .subtract(value.subtract(lowest)
                                .multiply(BigDecimal.valueOf(HEIGHT - 2L * EDGE))
                                .divide(range, 1, RoundingMode.HALF_UP)))
                .toList();
        var points = IntStream.range(0, values.size())
                .mapToObj(i -> xs.get(i) + "," + ys.get(i))
                .collect(Collectors.joining(" "));
        return new Sparkline(points, xs.get(xs.size() - 1), ys.get(ys.size() - 1), spoken);
    }

    /** On its own scale, from its lowest to its highest value. */
    public static Sparkline of(List<BigDecimal> values, String spoken) {
        return of(
                values,
                values.stream().min(Comparator.naturalOrder()).orElseThrow(),
                values.stream().max(Comparator.naturalOrder()).orElseThrow(),
                spoken);
    }
}
