package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import care.mainstay.money.terms.internal.sheet.Sheet.Better;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Throws up evidence that fits a sheet, the same for the same seed. */
final class Chance {

    private static final int FEW_ROWS = 3;

    private final WorldMaker maker;
    private final Random random;

    Chance(WorldMaker maker, long seed) {
        this.maker = maker;
        this.random = new Random(seed);
    }

    World world() {
        var world = maker.world(this::rows, (cell, row) -> cell(cell));
        // conditions of several parts are hardly ever met by chance
        var conditions = maker.conditions();
        if (!conditions.isEmpty() && random.nextBoolean()) {
            meet(world, conditions.get(random.nextInt(conditions.size())));
        }
        return world;
    }

    private static void meet(World world, Map<Uses.Cell, String> condition) {
        condition.forEach((cell, value) -> world.rows(cell.table().name())
                .forEach(row -> row.put(cell.column().name(), value)));
    }

    private int rows(Sheet.Input input) {
        int least = WorldMaker.rows(input, false, FEW_ROWS);
        return least + random.nextInt(WorldMaker.rows(input, true, FEW_ROWS) - least + 1);
    }

    String cell(Uses.Cell cell) {
        var values = maker.candidates().getOrDefault(cell, List.of(""));
        boolean isBetween = cell.column().kind() == Sheet.ColumnKind.NUMBER && random.nextInt(3) == 0;
        return isBetween ? between(cell) : values.get(random.nextInt(values.size()));
    }

    private String between(Uses.Cell cell) {
        var low = cell.column().least().orElse(Exact.ZERO);
        var high = cell.column().most().orElse(low.plus(Exact.of(100)));
        return WorldMaker.decimal(low.plus(high.minus(low).times(Exact.of(random.nextInt(101), 100))));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** Two values of a column of which the second is the better result; empty when there are none. */
    List<String> worseAndBetter(Uses.Cell cell, Map<String, String> row) {
        var ordered = fromWorst(cell, row);
        if (ordered.size() < 2) {
            return List.of();
        }
        int worse = random.nextInt(ordered.size() - 1);
        int better = random.nextBoolean() ? worse + 1 : worse + 1 + random.nextInt(ordered.size() - 1 - worse);
        return List.of(ordered.get(worse), ordered.get(better));
    }

    private List<String> fromWorst(Uses.Cell cell, Map<String, String> row) {
        var column = cell.column();
        var better = column.better() == Better.AS_TOLD
                ? "lower".equals(row.get(column.betterAs())) ? Better.LOWER : Better.HIGHER
                : column.better();
        return switch (better) {
            case YES -> List.of("no", "yes");
            case NO -> List.of("yes", "no");
            case FIRST -> reversed(column.choices());
            case LAST -> column.choices();
            case HIGHER -> inOrder(cell);
            case LOWER -> reversed(inOrder(cell));
            default -> List.of();
        };
    }

    private List<String> inOrder(Uses.Cell cell) {
        var values = new ArrayList<>(maker.candidates().getOrDefault(cell, List.of()));
        values.removeIf(String::isEmpty);
        if (cell.column().kind() == Sheet.ColumnKind.DAY) {
            return values.stream().sorted().toList();
        }
        if (cell.column().kind() == Sheet.ColumnKind.NUMBER) {
            values.add(between(cell));
            values.add(between(cell));
        }
        return values.stream()
                .distinct()
                .sorted(Comparator.comparing(Exact::of))
                .toList();
    }

    private static List<String> reversed(List<String> values) {
        var turned = new ArrayList<>(values);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
