package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of given evidence belong to which unit, so that a draw of units is a choice of rows and no cell is read again.
 *
 * <p>Where a key tells the unit, its rows stand in a draw as often as the unit does, each time under a name of their own: a
 * person who is drawn twice is two people, and what only she has, as her visits, is there twice. Any other key, as a
 * locality, is there once as long as a unit that is drawn has a row about it, or a table says so that no draw touches.
 */
final class Units {

    /**
     * Rows of which each belongs to one unit.
     *
     * @param of by unit
     * @param unit by row
     * @param at by row, its place among those of its unit
     */
    record Own(int[][] of, int[] unit, int[] at) {}

    /**
     * Such rows in the order of some names. Those of a draw are in the order of their group, then of their places, then of
     * the rows of one unit.
     *
     * @param of by unit
     * @param group by row, which of the words before the first name of its own it has
     */
    record Order(int[][] of, int[] group, int groups) {}

    /**
     * Rows that are there as soon as one of several units is.
     *
     * @param of by unit
     * @param always by row
     */
    record Shared(int[][] of, boolean[] always) {}

    private final Plan plan;
    private final Frames frames;
    private final String dimension;
    private final Grain unit;
    private final int count;
    private final Map<Frame, Own> own = new IdentityHashMap<>();
    private final Map<Frame, Map<List<String>, Order>> orders = new IdentityHashMap<>();
    private final Map<Frame, Shared> shared = new IdentityHashMap<>();

    Units(Plan plan, Frames frames, String dimension) {
        this.plan = plan;
        this.frames = frames;
        this.dimension = dimension;
        this.unit = Grain.of(List.of(dimension));
        this.count = frames.words(dimension).size();
    }

    Plan plan() {
        return plan;
    }

    /** Those of the evidence as it is. */
    Frames frames() {
        return frames;
    }

    /** Whether a name tells the unit, so that it is another each time the unit is drawn. */
    boolean isOwn(String name) {
        return plan.lattice().covers(Grain.of(List.of(name)), unit);
    }

    /** Nothing where the keys of the frame do not tell a unit. */
    @Nullable
    Own own(Frame frame) {
        if (!plan.lattice().covers(frame.grain(), unit)) {
            return null;
        }
        return own.computeIfAbsent(frame, each -> {
            var units = frames.codesOf(frame, dimension);
            var rows = new Groups(units, count).members();
            var at = new int[units.length];
            for (int[] ofUnit : rows) {
                for (int i = 0; i < ofUnit.length; i++) {
                    at[ofUnit[i]] = i;
                }
            }
            return new Own(rows, units, at);
        });
    }

    /** Rows of a frame whose keys tell a unit in the order of some names, otherwise as they are. */
    Order order(Frame frame, List<String> names) {
        return orders.computeIfAbsent(frame, each -> new HashMap<>())
                .computeIfAbsent(
                        names,
                        each -> ordered(
                                frame,
                                Stream.concat(names.stream(), frame.names().stream())
                                        .toList()));
    }

    private Order ordered(Frame frame, List<String> names) {
        var before = names.stream()
                .takeWhile(name -> !isOwn(name))
                .map(name -> frames.codesOf(frame, name))
                .toList();
        var sorted = frames.order(frame, names);
        var units = new int[sorted.length];
        var group = new int[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            units[i] = frames.codesOf(frame, dimension)[sorted[i]];
            int row = sorted[i];
            int last = i == 0 ? row : sorted[i - 1];
            boolean isNext = i == 0 || before.stream().anyMatch(codes -> codes[row] != codes[last]);
            groups += isNext ? 1 : 0;
            group[row] = groups - 1;
        }
        var rows = new Groups(units, count).members();
        for (int[] ofUnit : rows) {
            for (int i = 0; i < ofUnit.length; i++) {
                ofUnit[i] = sorted[ofUnit[i]];
            }
        }
        return new Order(rows, group, groups);
    }

    /** Nothing where the rows of the frame are the same in every draw. */
    @Nullable
    Shared shared(Frame frame) {
        boolean isDrawn = !frame.names().isEmpty()
                && plan.lattice().listing(frame.grain()).stream()
                        .anyMatch(input -> plan.lattice().covers(Lattice.key(input), unit));
        return isDrawn ? shared.computeIfAbsent(frame, this::made) : null;
    }

    private Shared made(Frame frame) {
        var always = new boolean[frame.size()];
        var found = new ArrayList<long[]>();
        for (var input : plan.lattice().listing(frame.grain())) {
            var table = frames.table(input);
            var key = frame.names().stream()
                    .map(name -> frames.codesOf(table, name))
                    .toArray(int[][]::new);
            boolean isDrawn = plan.lattice().covers(Lattice.key(input), unit);
            var units = isDrawn ? frames.codesOf(table, dimension) : new int[0];
            var pairs = new long[units.length];
            for (int row = 0; row < table.size(); row++) {
                int at = frame.find(key, row);
                if (isDrawn) {
                    pairs[row] = (long) units[row] << 32 | at;
                } else {
                    always[at] = true;
                }
            }
            found.add(pairs);
        }
        var pairs =
                found.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
        var units = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).toArray();
        var rows = new Groups(units, count).members();
        for (int[] ofUnit : rows) {
            for (int i = 0; i < ofUnit.length; i++) {
                ofUnit[i] = (int) pairs[ofUnit[i]];
            }
        }
        return new Shared(rows, always);
    }

    /** Whether nothing that belongs to one unit rests on rows of another, as a visit by one carer to a person of another's. */
    boolean areApart() {
        var grains = new LinkedHashSet<Grain>();
        plan.sheet().inputs().forEach(input -> grains.add(Lattice.key(input)));
        plan.order().forEach(quantity -> grains.add(Plan.grain(quantity)));
        plan.sheet().statement().forEach(line -> grains.add(Plan.grain(line.grain())));
        plan.spans().values().forEach(span -> grains.addAll(List.of(span.over(), span.within())));
        grains.removeIf(grain -> !plan.lattice().covers(grain, unit));
        boolean tablesAgree = plan.sheet().inputs().stream()
                .filter(input -> plan.lattice().covers(Lattice.key(input), unit))
                .allMatch(input -> saysSo(frames.table(input)));
        return tablesAgree
                && grains.stream()
                        .allMatch(finer -> grains.stream()
                                .filter(coarser ->
                                        !coarser.equals(finer) && plan.lattice().covers(finer, coarser))
                                .allMatch(coarser -> areApart(frames.of(finer), frames.of(coarser))));
    }

    /** Whether a table names no other units than those its keys tell: several tables may have a column for them. */
    private boolean saysSo(Table table) {
        var frame = frames.of(Lattice.key(table.input()));
        var first = frames.rows(table, frame);
        var told = frames.codesOf(frame, dimension);
        var said = frames.codesOf(table, dimension);
        for (int at = 0; at < first.length; at++) {
            if (first[at] >= 0 && told[at] != said[first[at]]) {
                return false;
            }
        }
        return true;
    }

    private boolean areApart(Frame finer, Frame coarser) {
        var map = frames.map(finer, coarser);
        var units = frames.codesOf(finer, dimension);
        var others = frames.codesOf(coarser, dimension);
        for (int row = 0; row < map.length; row++) {
            if (map[row] >= 0 && units[row] != others[map[row]]) {
                return false;
            }
        }
        return true;
    }
}
