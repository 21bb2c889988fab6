package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Arithmetic;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table of bands makes of a number. */
final class Bands {

    private record Step(Exact from, Exact gives, Optional<Exact> to) {}

    private static final Issue BELOW = Issue.missing("below the first band");

    private final List<Step> steps = new ArrayList<>();

    Bands(Sheet.BandTable table) {
        for (var band : table.bands()) {
            steps.add(new Step(
                    number(band.from()), number(band.gives()), band.to().map(Bands::number)));
        }
    }

    /** The table as an explanation tells it: {@code 0 gives 5; 10 gives 7 to 9}. */
    static String words(Sheet.BandTable table) {
        return new Bands(table)
                .steps.stream()
                        .map(step -> step.from() + " gives " + step.gives()
                                + step.to().map(to -> " to " + to).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    private static Exact number(Expr expr) {
        return ((Expr.Number) expr).value();
    }

    /** @param graduated whether each part of the number is taken at its own band */
    Numbers of(Numbers values, boolean graduated) {
        Issue[] below = null;
        for (int i = 0; i < values.length(); i++) {
            if (values.isPresent(i)
                    && (steps.isEmpty() || values.get(i).compareTo(steps.get(0).from()) < 0)) {
                below = below == null ? new Issue[values.length()] : below;
                below[i] = BELOW;
            }
        }
        var known = (Numbers) values.marked(below);
        return Arithmetic.each(known, -1, graduated ? this::parts : this::step);
    }

    private Exact step(Exact value) {
        int at = 0;
        while (at + 1 < steps.size() && value.compareTo(steps.get(at + 1).from()) >= 0) {
            at++;
        }
        var step = steps.get(at);
        if (step.to().isEmpty() || at + 1 == steps.size()) {
            return step.gives();
        }
        var width = steps.get(at + 1).from().minus(step.from());
        var gone = value.minus(step.from()).dividedBy(width);
        return step.gives().plus(gone.times(step.to().get().minus(step.gives())));
    }

    private Exact parts(Exact value) {
        var sum = Exact.ZERO;
        for (int at = 0; at < steps.size() && value.compareTo(steps.get(at).from()) > 0; at++) {
            var end = next(at);
            var upTo = end == null || value.compareTo(end) < 0 ? value : end;
            sum = sum.plus(upTo.minus(steps.get(at).from()).times(steps.get(at).gives()));
        }
        return sum;
    }

    private @Nullable Exact next(int at) {
        return at + 1 < steps.size() ? steps.get(at + 1).from() : null;
    }
}
