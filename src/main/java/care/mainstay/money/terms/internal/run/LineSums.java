package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Adds up in pence what is due of lines of the statement, by party, a whole column at a time. */
final class LineSums {

    private static final Exact HUNDRED = Exact.of(100);

    private final Evaluator evaluator;
    private final List<String> parties;
    private final List<Sheet.Line> lines;

    LineSums(Evaluator evaluator, List<String> parties, List<Sheet.Line> lines) {
        this.evaluator = evaluator;
        this.parties = parties;
        this.lines = lines;
    }

    /** The parties that lines are paid to; a line that names nobody is the party {@code whoever is paid}. */
    static List<String> parties(Sheet sheet) {
        return sheet.statement().stream().map(LineSums::party).distinct().toList();
    }

    private static String party(Sheet.Line line) {
        return line.payee().isEmpty() ? "whoever is paid" : line.payee();
    }

    /** By party. */
    long[] all() {
        var sums = new long[parties.size()];
        addTo(sums);
        return sums;
    }

    /** Adds what is due to sums by party. */
    void addTo(long[] sums) {
        for (var line : lines) {
            add(line, sums, row -> 0);
        }
    }

    /**
     * By unit, then by party; what belongs to no unit stands last.
     *
     * @param dimension what the units are
     * @param units how many of them
     */
    long[] byUnit(String dimension, int units) {
        var sums = new long[(units + 1) * parties.size()];
        for (var line : lines) {
            var frame = evaluator.frames.of(Plan.grain(line.grain()));
            boolean tells = evaluator.plan.lattice().reach(frame.grain()).contains(dimension);
            if (tells) {
                var texts = evaluator.frames.dimension(frame, dimension);
                add(line, sums, texts::code);
            } else {
                add(line, sums, row -> units);
            }
        }
        return sums;
    }

    private void add(Sheet.Line line, long[] sums, IntUnaryOperator unit) {
        var frame = evaluator.frames.of(Plan.grain(line.grain()));
        var names = Objects.requireNonNull(evaluator.plan.lines().get(line));
        var amounts = (Numbers) evaluator.unheard(names.amount(), frame, null).marked(frame.blank());
        Optional<Column> held = names.held().map(name -> evaluator.unheard(name, frame, null));
        int party = parties.indexOf(party(line));
        for (int row = 0; row < frame.size(); row++) {
            if (amounts.isPresent(row) && !isHeld(held, row)) {
                int at = unit.applyAsInt(row) * parties.size() + party;
                sums[at] = Math.addExact(sums[at], pence(amounts, row));
            }
        }
    }

    private static boolean isHeld(Optional<Column> held, int row) {
        return held.isPresent()
                && (!held.get().isPresent(row) || held.get() instanceof Truths truths && truths.get(row));
    }

    /** An amount that was never rounded to the penny is not paid. */
    private static long pence(Numbers amounts, int row) {
        long quick = amounts.hundredths(row);
        if (quick != Long.MIN_VALUE) {
            return quick;
        }
        var pence = amounts.get(row).times(HUNDRED);
        return pence.equals(pence.rounded(0, Rounding.DOWN)) ? pence.over().longValueExact() : 0;
    }
}
