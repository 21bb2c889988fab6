package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.run.StatementRow;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What lines of the statement come to together: within which bounds, and over given evidence.
 *
 * <p>A line that is missing, unsettled or held is not paid. At worst every line that can be so is so.
 */
final class Payments {

    private final Bounds bounds;
    private final Sums sums;

    Payments(Bounds bounds) {
        this.bounds = bounds;
        this.sums = new Sums(bounds);
    }

    /** What is due over some evidence, of the lines that count. */
    static Exact due(Running run, Predicate<Sheet.Line> counts) {
        return run.statement().stream()
                .filter(row -> row.isDue() && counts.test(row.line()))
                .map(StatementRow::amount)
                .reduce(Exact.ZERO, (sum, amount) -> amount == null ? sum : sum.plus(amount));
    }

    Range line(Sheet.Line line) {
        return paid(line).range();
    }

    /** Within which bounds the lines come to together, over the whole contract. */
    Range together(List<Sheet.Line> lines) {
        return together(lines, List.of());
    }

    /**
     * The same less some quantities.
     *
     * @param less what is taken off, each for its own grain
     */
    Range together(List<Sheet.Line> lines, List<Sheet.Quantity> less) {
        var byGrain = new LinkedHashMap<Grain, Known>();
        for (var line : lines) {
            byGrain.merge(reduced(Plan.grain(line.grain())), paid(line), Bounds::sum);
        }
        boolean inPence = less.isEmpty();
        for (var quantity : less) {
            var cost = bounds.quantity(quantity.name());
            var taken = Known.number(
                    cost.form().times(Range.of(Exact.of(-1))), cost.range().negated());
            var known = cost.isCertain() ? taken : taken.or(Known.number(Exact.ZERO));
            byGrain.merge(reduced(Plan.grain(quantity)), known, Bounds::sum);
        }
        while (!byGrain.isEmpty()) {
            var finest = finest(byGrain);
            var each = Objects.requireNonNull(byGrain.remove(finest));
            each = inPence ? each.within(each.range().inSteps(2)) : each;
            if (finest.equals(Grain.CONTRACT)) {
                return each.range();
            }
            var into = coarser(finest, byGrain);
            byGrain.merge(into, sums.of(each, finest, into, false), Bounds::sum);
        }
        return Range.ZERO;
    }

    private Known paid(Sheet.Line line) {
        var amount = bounds.quantityOrColumn(line.amount().name());
        boolean mayBeHeld = line.held()
                .map(name -> bounds.quantityOrColumn(name.name()))
                .filter(known -> !known.isCertain() || known.mayBeYes())
                .isPresent();
        if (!amount.mayBeThere()) {
            return Known.number(Exact.ZERO);
        }
        var paid = Known.number(amount.form(), amount.range());
        if (!mayBeHeld && amount.isCertain()) {
            return paid;
        }
        var whether = bounds.symbol(
                List.of("paid", line.name()), "paid", reduced(Plan.grain(line.grain())), Range.SHARE, Optional.empty());
        return Known.number(amount.form().times(Form.of(whether)))
                .within(amount.range().withZero());
    }

    private Grain reduced(Grain grain) {
        return bounds.plan.lattice().reduced(grain);
    }

    /** One that no other is finer than. */
    private Grain finest(Map<Grain, Known> byGrain) {
        var all = new ArrayList<>(byGrain.keySet());
        var lattice = bounds.plan.lattice();
        return all.stream()
                .filter(grain -> all.stream().noneMatch(other -> !other.equals(grain) && lattice.covers(other, grain)))
                .findFirst()
                .orElse(all.get(0));
    }

    private Grain coarser(Grain grain, Map<Grain, Known> byGrain) {
        var lattice = bounds.plan.lattice();
        var below = new LinkedHashMap<>(byGrain);
        below.keySet().removeIf(other -> !lattice.covers(grain, other));
        return below.isEmpty() ? Grain.CONTRACT : finest(below);
    }
}
