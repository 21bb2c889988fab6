package care.mainstay.money.terms.internal.analysis;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.run.Running;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks for the evidence for which something is least or most: one column at a time, from several beginnings, for as long
 * as that helps. What it finds is an example, never a proof.
 */
final class Search {

    private static final int BEGINNINGS = 4;
    private static final int ROUNDS = 3;
    private static final int FEW_ROWS = 3;
    private static final int MOST_RUNS = 20_000;
    private static final int GREATEST_WITNESS = 10_000;

    /** Cells of the first row for each key, and of the others; and how many rows. */
    private static final class Choice {
        final Map<Uses.Cell, String> first = new HashMap<>();
        final Map<Uses.Cell, String> others = new HashMap<>();
        final Map<String, Integer> rows = new HashMap<>();

        Choice copy() {
            var copied = new Choice();
            copied.first.putAll(first);
            copied.others.putAll(others);
            copied.rows.putAll(rows);
            return copied;
        }
    }

    /**
     * What was found.
     *
     * @param world evidence of few rows
     * @param widest the same with as many rows as the sheet allows, when that is further out
     */
    record Found(World world, Exact value, World widest, Exact valueOfWidest) {}

    private final WorldMaker maker;
    private final Function<Running, Optional<Exact>> objective;
    private final int sign;
    private final Map<Uses.Cell, List<String>> candidates;
    private int runs;
    private Choice best = new Choice();
    private Optional<Exact> bestValue = Optional.empty();

    /** @param cells the columns that can make a difference */
    Search(WorldMaker maker, Set<Uses.Cell> cells, Function<Running, Optional<Exact>> objective, boolean most) {
        this.maker = maker;
        this.candidates = new LinkedHashMap<>(maker.candidates());
        this.candidates.keySet().retainAll(cells);
        this.objective = objective;
        this.runs = maker.runs(MOST_RUNS);
        this.sign = most ? 1 : -1;
    }

    Optional<Found> found() {
        Choice winner = null;
        Optional<Exact> top = Optional.empty();
        for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
            best = beginning(beginning);
            bestValue = value(best);
            climb();
            if (bestValue.isPresent() && (top.isEmpty() || isBetter(bestValue.get(), top.get()))) {
                top = bestValue;
                winner = best;
            }
        }
        return winner == null || top.isEmpty() ? Optional.empty() : Optional.of(widened(winner, top.get()));
    }

    private Found widened(Choice choice, Exact value) {
        var small = world(choice);
        var wide = choice.copy();
        for (var input : maker.inputs()) {
            int rows = choice.rows.getOrDefault(input.name(), 0);
            int most = rows == 0 ? 0 : WorldMaker.rows(input, true, GREATEST_WITNESS);
            if (most > rows) {
                wide.rows.put(input.name(), 1);
                long each = maker.size(other -> wide.rows.getOrDefault(other.name(), 1));
                wide.rows.put(input.name(), (int) Math.max(rows, Math.min(most, GREATEST_WITNESS / Math.max(1, each))));
            }
        }
        runs++;
        var further = value(wide);
        return further.isPresent() && isBetter(further.get(), value)
                ? new Found(small, value, world(wide), further.get())
                : new Found(small, value, small, value);
    }

    private Choice beginning(int number) {
        var choice = new Choice();
        var random = new Random(number);
        maker.candidates().forEach((cell, values) -> {
            int at = switch (number) {
                case 0 -> 0;
                case 1 -> values.size() > 1 ? 1 : 0;
                default -> random.nextInt(values.size());
            };
            choice.first.put(cell, values.get(at));
            choice.others.put(cell, values.get(at));
        });
        for (var input : maker.inputs()) {
            choice.rows.put(input.name(), WorldMaker.rows(input, number != 0, FEW_ROWS));
        }
        return choice;
    }

    private void climb() {
        boolean climbs = true;
        for (int round = 0; climbs && round < ROUNDS; round++) {
            climbs = false;
            for (var condition : maker.conditions()) {
                climbs |= attempt(
                        choice -> {
                            choice.first.putAll(condition);
                            choice.others.putAll(condition);
                        },
                        true);
            }
            for (var candidate : candidates.entrySet()) {
                for (var value : candidate.getValue()) {
                    climbs |= attempt(choice -> {
                        choice.first.put(candidate.getKey(), value);
                        choice.others.put(candidate.getKey(), value);
                    });
                    climbs |= round > 0 && attempt(choice -> choice.first.put(candidate.getKey(), value));
                }
            }
            for (var input : maker.inputs()) {
                for (int rows : rowsToTry(input)) {
                    climbs |= attempt(choice -> choice.rows.put(input.name(), rows));
                }
            }
        }
    }

    private static List<Integer> rowsToTry(Sheet.Input input) {
        int least = WorldMaker.rows(input, false, FEW_ROWS);
        int most = WorldMaker.rows(input, true, FEW_ROWS);
        return least == most ? List.of(least) : List.of(least, Math.min(least + 1, most), most);
    }

    private boolean attempt(Consumer<Choice> change) {
        return attempt(change, false);
    }

    /** @param sideways whether a change that makes no difference yet is kept too, because others may need it */
    private boolean attempt(Consumer<Choice> change, boolean sideways) {
        var choice = best.copy();
        change.accept(choice);
        if (choice.first.equals(best.first) && choice.others.equals(best.others) && choice.rows.equals(best.rows)) {
            return false;
        }
        var value = value(choice);
        boolean better = value.isPresent() && (bestValue.isEmpty() || isBetter(value.get(), bestValue.get()));
        if (better || sideways && value.isPresent() && value.equals(bestValue)) {
            best = choice;
            bestValue = value;
        }
        return better;
    }

    private boolean isBetter(Exact one, Exact other) {
        return one.compareTo(other) * sign > 0;
    }

    private World world(Choice choice) {
        return maker.world(
                input -> choice.rows.getOrDefault(input.name(), 1),
                (cell, row) -> (row == 0 ? choice.first : choice.others).getOrDefault(cell, ""));
    }

    private Optional<Exact> value(Choice choice) {
        if (runs-- <= 0) {
            return Optional.empty();
        }
        try {
            return objective.apply(world(choice).run());
        } catch (Refused notEvidence) {
            return Optional.empty();
        }
    }
}
