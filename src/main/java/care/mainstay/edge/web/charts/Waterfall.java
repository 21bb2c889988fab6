package care.mainstay.edge.web.charts;

import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an amount came about: each step begins where the one before ended, totals stand on nothing. It is a table whose
 * middle column is the picture.
 */
public record Waterfall(String title, List<Bar> bars) {

    /** A step as given: an amount added (or, negative, taken away), or the total so far. */
    public record Step(
            String words,
            @Nullable String note,
            Money amount,
            boolean total,
            @Nullable String href) {

        public static Step of(String words, Money amount) {
            return new Step(words, null, amount, false, null);
        }

        public static Step total(String words, Money amount) {
            return new Step(words, null, amount, true, null);
        }

        public Step noting(String more) {
            return new Step(words, more, amount, total, href);
        }

        public Step leadingTo(String there) {
            return new Step(words, note, amount, total, there);
        }
    }

    /**
     * A step as drawn.
     *
     * @param kind total, more, less or nothing
     * @param zero where nothing stands, across
     */
    public record Bar(Step step, String kind, BigDecimal x, BigDecimal width, BigDecimal zero) {}

    public static Waterfall of(String title, List<Step> steps) {
        long running = 0;
        long lowest = 0;
        long highest = 0;
        var spans = new ArrayList<long[]>();
        for (var step : steps) {
            long from = step.total() ? 0 : running;
            long to = step.total()
                    ? step.amount().pence()
                    : Math.addExact(running, step.amount().pence());
            running = to;
            spans.add(new long[] {Math.min(from, to), Math.max(from, to)});
            lowest = Math.min(lowest, Math.min(from, to));
            highest = Math.max(highest, Math.max(from, to));
        }
        long range = Math.max(1, highest - lowest);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var span = spans.get(i);
            bars.add(new Bar(
                    step,
                    kind(step),
                    Across.share(span[0] - lowest, range),
                    Across.share(span[1] - span[0], range).max(new BigDecimal("0.40")),
                    Across.share(-lowest, range)));
        }
        return new Waterfall(title, List.copyOf(bars));
    }

    private static String kind(Step step) {
        if (step.total()) {
            return "total";
        }
        return step.amount().isZero() ? "nothing" : step.amount().isNegative() ? "less" : "more";
    }
}
