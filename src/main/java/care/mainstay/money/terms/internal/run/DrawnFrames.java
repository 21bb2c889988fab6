package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Texts;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frames of evidence in which some {@link Units} stand more than once and others not at all: choices of its rows. */
final class DrawnFrames extends Frames {

    /**
     * One frame of a draw.
     *
     * @param rows the row of the evidence that each of its rows is
     * @param places for each of its rows the place at which its unit was drawn; nothing where rows belong to no one unit
     * @param starts for each place where its rows begin in {@code at}
     * @param at by place and then as they were, the rows of the draw; without places, by the rows of the evidence
     */
    private record Choice(Frame of, int[] rows, int @Nullable [] places, int[] starts, int[] at) {}

    private final Units units;
    private final int[] drawn;
    private final Map<Frame, Choice> choices = new IdentityHashMap<>();
    private final Map<Reference, Column> columns = new IdentityHashMap<>();

    /** @param drawn for each place the unit that was drawn */
    DrawnFrames(Units units, int[] drawn) {
        super(units.frames());
        this.units = units;
        this.drawn = drawn;
    }

    /** Of a column of the evidence, whose rows a frame has, what stands in the draw. */
    Column drawn(Column column, Frame frame) {
        var choice = choices.get(frame);
        if (choice == null || column.length() == 1 && column.isComplete()) {
            return column;
        }
        return column.at(choice.rows(), null);
    }

    @Override
    Frame made(Grain grain) {
        var of = units.frames().of(grain);
        var own = units.own(of);
        var choice = own != null ? chosen(of, own) : chosen(of, units.shared(of));
        if (choice == null) {
            return of;
        }
        var frame = new Frame(grain, of.names(), choice.rows().length, of.keys(), blank(of, choice.rows()));
        choices.put(frame, choice);
        return frame;
    }

    private static Issue @Nullable [] blank(Frame of, int[] rows) {
        var blank = of.blank();
        return blank == null
                ? null
                : Arrays.stream(rows).mapToObj(row -> blank[row]).toArray(Issue[]::new);
    }

    private Choice chosen(Frame of, Units.Own own) {
        var starts = new int[drawn.length + 1];
        for (int place = 0; place < drawn.length; place++) {
            starts[place + 1] = starts[place] + own.of()[drawn[place]].length;
        }
        int size = starts[drawn.length];
        var chosen = new int[size];
        var places = new int[size];
        var at = new int[size];
        laid(units.order(of, List.of()), (place, row, to) -> {
            chosen[to] = row;
            places[to] = place;
            at[starts[place] + own.at()[row]] = to;
        });
        return new Choice(of, chosen, places, starts, at);
    }

    /** Hears where each row of each place stands. */
    private interface Layer {

        void lay(int place, int row, int to);
    }

    /** Lays rows out by counting, group by group and in each place by place. */
    private void laid(Units.Order order, Layer layer) {
        var next = new int[order.groups() + 1];
        for (int unit : drawn) {
            for (int row : order.of()[unit]) {
                next[order.group()[row] + 1]++;
            }
        }
        for (int group = 1; group < next.length; group++) {
            next[group] += next[group - 1];
        }
        for (int place = 0; place < drawn.length; place++) {
            for (int row : order.of()[drawn[place]]) {
                layer.lay(place, row, next[order.group()[row]]++);
            }
        }
    }

    private @Nullable Choice chosen(Frame of, Units.@Nullable Shared shared) {
        if (shared == null) {
            return null;
        }
        var isThere = shared.always().clone();
        for (int unit : drawn) {
            for (int row : shared.of()[unit]) {
                isThere[row] = true;
            }
        }
        var at = new int[isThere.length];
        var chosen = new int[isThere.length];
        int size = 0;
        for (int row = 0; row < at.length; row++) {
            at[row] = isThere[row] ? size : -1;
            if (isThere[row]) {
                chosen[size++] = row;
            }
        }
        return new Choice(of, Arrays.copyOf(chosen, size), null, new int[0], at);
    }

    @Override
    int[] mapped(Frame finer, Frame coarser) {
        var from = choices.get(finer);
        var to = choices.get(coarser);
        var map = units.frames().map(of(finer, from), of(coarser, to));
        if (from == null) {
            return to == null ? map : placed(map, to.at());
        }
        var found = new int[finer.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = map[from.rows()[i]];
        }
        if (to == null) {
            return found;
        }
        var places = from.places();
        return places == null || to.places() == null ? placed(found, to.at()) : placed(found, places, to);
    }

    private static Frame of(Frame frame, @Nullable Choice choice) {
        return choice == null ? frame : choice.of();
    }

    private static int[] placed(int[] rows, int[] at) {
        var found = new int[rows.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = rows[i] < 0 ? -1 : at[rows[i]];
        }
        return found;
    }

    /** Each at its own place; what belongs to another unit is not there. */
    private int[] placed(int[] rows, int[] places, Choice to) {
        var own = Objects.requireNonNull(units.own(to.of()));
        var found = new int[rows.length];
        for (int i = 0; i < found.length; i++) {
            int row = rows[i];
            boolean isThere = row >= 0 && own.unit()[row] == drawn[places[i]];
            found[i] = isThere ? to.at()[to.starts()[places[i]] + own.at()[row]] : -1;
        }
        return found;
    }

    @Override
    int[] order(Frame frame, List<String> names) {
        var choice = choices.get(frame);
        if (choice == null) {
            return units.frames().order(frame, names);
        }
        var order = new int[frame.size()];
        var own = units.own(choice.of());
        if (own != null) {
            laid(
                    units.order(choice.of(), names),
                    (place, row, to) -> order[to] = choice.at()[choice.starts()[place] + own.at()[row]]);
            return order;
        }
        int size = 0;
        for (int row : units.frames().order(choice.of(), names)) {
            if (choice.at()[row] >= 0) {
                order[size++] = choice.at()[row];
            }
        }
        return order;
    }

    @Override
    Texts dimension(Frame frame, String name) {
        var choice = choices.get(frame);
        var texts = units.frames().dimension(of(frame, choice), name);
        return choice == null ? texts : texts.at(choice.rows(), null);
    }

    @Override
    Column column(Reference.ToColumn to) {
        var column = columns.get(to);
        if (column == null) {
            column = drawn(units.frames().column(to), of(to));
            columns.put(to, column);
        }
        return column;
    }
}
