package care.mainstay.care.outcomes.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A chart of individual values and moving ranges (XmR): what is ordinary week-to-week variation, and what is a change.
 *
 * <p>The first eight weeks say what is ordinary: their mean, and limits 2.66 mean moving ranges either side of it. A later
 * run is a signal when its newest point lies outside the limits, when the newest eight lie on one side of the mean, or
 * when three of the newest four lie nearer to a limit than to the mean. Source: Wheeler, Understanding Variation, 1993.
 */
final class ProcessChart {

    static final int BASE_POINTS = 8;
    private static final BigDecimal LIMIT_FACTOR = new BigDecimal("2.66");
    private static final BigDecimal HALF_WAY_FACTOR = new BigDecimal("1.33");

    /** A change that is more than ordinary variation. */
    record Signal(String words, boolean upwards, BigDecimal size) {}

    final BigDecimal mean;
    final BigDecimal lower;
    final BigDecimal upper;
    private final BigDecimal halfWay;
    private final List<BigDecimal> points;

    /** At least {@value #BASE_POINTS} points, oldest first. */
    ProcessChart(List<BigDecimal> points) {
        this.points = List.copyOf(points);
        var base = points.subList(0, BASE_POINTS);
        mean = average(base);
        var ranges = BigDecimal.ZERO;
        for (int i = 1; i < base.size(); i++) {
            ranges = ranges.add(base.get(i).subtract(base.get(i - 1)).abs());
        }
        var range = ranges.divide(BigDecimal.valueOf(base.size() - 1L), 4, RoundingMode.HALF_UP);
        lower = mean.subtract(range.multiply(LIMIT_FACTOR));
        upper = mean.add(range.multiply(LIMIT_FACTOR));
        halfWay = range.multiply(HALF_WAY_FACTOR);
    }

    /** The signal that the newest points give, if any. */
    Optional<Signal> signal() {
        var newest = points.get(points.size() - 1);
        if (newest.compareTo(upper) > 0 || newest.compareTo(lower) < 0) {
            return Optional.of(new Signal(
                    "the newest week lies outside what is ordinary",
                    newest.compareTo(mean) > 0,
                    newest.subtract(mean).abs()));
        }
        var lastEight = points.subList(points.size() - BASE_POINTS, points.size());
        if (lastEight.stream().allMatch(point -> point.compareTo(mean) > 0)
                || lastEight.stream().allMatch(point -> point.compareTo(mean) < 0)) {
            var shift = average(lastEight).subtract(mean);
            return Optional.of(new Signal(
                    "the newest eight weeks all lie on one side of the average", shift.signum() > 0, shift.abs()));
        }
        var lastFour = points.subList(points.size() - 4, points.size());
        for (boolean upwards : List.of(true, false)) {
            var far = lastFour.stream()
                    .map(point -> upwards ? point.subtract(mean) : mean.subtract(point))
                    .filter(distance -> distance.signum() > 0 && distance.compareTo(halfWay) > 0)
                    .toList();
            if (far.size() >= 3) {
                return Optional.of(
                        new Signal("three of the newest four weeks lie far from the average", upwards, average(far)));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal average(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 4, RoundingMode.HALF_UP);
    }
}
