package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Groups;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frames of a run, made from its tables when they are first asked for, and how their rows hang together. */
final class Frames {

    private record Pair(Grain finer, Grain coarser) {}

    private final Lattice lattice;
    private final Map<String, Table> tables;
    private final Map<Grain, Frame> frames = new HashMap<>();
    private final Map<Pair, int[]> maps = new HashMap<>();
    private final Map<Pair, int[][]> members = new HashMap<>();
    private final Map<String, int[]> codes = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, int[]> rows = new HashMap<>();
    private final Map<String, KeyIndex> indexes = new HashMap<>();

    Frames(Lattice lattice, Map<String, Table> tables) {
        this.lattice = lattice;
        this.tables = tables;
    }

    Frame of(Grain grain) {
        var frame = frames.get(grain);
        if (frame == null) {
            frame = made(grain);
            frames.put(grain, frame);
        }
        return frame;
    }

    private Frame made(Grain grain) {
        var names = grain.names();
        var index = new KeyIndex(names.size());
        if (names.isEmpty()) {
            return new Frame(grain, names, 1, new int[0][], index, new int[1], null);
        }
        int bound = 0;
        for (var input : lattice.listing(grain)) {
            bound += table(input).size();
        }
        var raw = new int[names.size()][Math.max(bound, 1)];
        for (var input : lattice.listing(grain)) {
            var table = table(input);
            var parts = new int[names.size()][];
            for (int d = 0; d < parts.length; d++) {
                parts[d] = codes(table, names.get(d));
            }
            for (int row = 0; row < table.size(); row++) {
                int before = index.size();
                int id = index.put(parts, row);
                if (id == before) {
                    for (int d = 0; d < parts.length; d++) {
                        raw[d][id] = parts[d][row];
                    }
                }
            }
        }
        return sorted(grain, names, index, raw);
    }

    private Frame sorted(Grain grain, List<String> names, KeyIndex index, int[][] raw) {
        int size = index.size();
        var order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int d = names.size() - 1; d >= 0; d--) {
            order = sortedBy(raw[d], order, words(names.get(d)).size());
        }
        var rowOf = new int[size];
        var sorted = new int[names.size()][size];
        Issue[] blank = null;
        for (int row = 0; row < size; row++) {
            rowOf[order[row]] = row;
            for (int d = 0; d < sorted.length; d++) {
                sorted[d][row] = raw[d][order[row]];
                if (words(names.get(d)).get(sorted[d][row]).isEmpty()) {
                    blank = blank == null ? new Issue[size] : blank;
                    blank[row] = Issue.fault("rows without a " + names.get(d).replace('_', ' '));
                }
            }
        }
        return new Frame(grain, names, size, sorted, index, rowOf, blank);
    }

    /** Rows in the order of a code, otherwise as they were. */
    static int[] sortedBy(int[] codes, int[] order, int greatest) {
        var starts = new int[greatest + 1];
        for (int row : order) {
            starts[codes[row] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[starts[codes[row]]++] = row;
        }
        return sorted;
    }

    /** The rows of a frame in the order of some of its dimensions or labels, otherwise as they are. */
    int[] order(Frame frame, List<String> names) {
        var order = new int[frame.size()];
        Arrays.setAll(order, i -> i);
        for (int d = names.size() - 1; d >= 0; d--) {
            order = sortedBy(
                    codes(frame, names.get(d)), order, words(names.get(d)).size());
        }
        return order;
    }

    /** For each row of the finer frame the row of the coarser one that it belongs to, −1 where there is none. */
    int[] map(Frame finer, Frame coarser) {
        return maps.computeIfAbsent(new Pair(finer.grain(), coarser.grain()), pair -> {
            var key = new int[coarser.names().size()][];
            for (int d = 0; d < key.length; d++) {
                key[d] = codes(finer, coarser.names().get(d));
            }
            var map = new int[finer.size()];
            for (int row = 0; row < map.length; row++) {
                map[row] = coarser.find(key, row);
            }
            return map;
        });
    }

    Groups groups(Frame finer, Frame coarser) {
        return new Groups(map(finer, coarser), coarser.size());
    }

    /** For each row of the coarser frame its rows in the finer one. */
    int[][] members(Frame finer, Frame coarser) {
        return members.computeIfAbsent(
                new Pair(finer.grain(), coarser.grain()),
                pair -> groups(finer, coarser).members());
    }

    /** A dimension or label of every row of a frame. */
    Texts dimension(Frame frame, String name) {
        return new Texts(codes(frame, name), words(name), null);
    }

    /** The key of a row in words: {@code person=Ada outcome=stairs}. */
    String key(Frame frame, int row) {
        return frame.names().stream()
                .map(name -> name + "=" + dimension(frame, name).get(row))
                .collect(Collectors.joining(" "));
    }

    /** The words of a dimension or label. */
    List<String> words(String name) {
        for (var table : tables.values()) {
            if (table.columns().get(name) instanceof Texts texts) {
                return texts.words();
            }
        }
        return List.of("");
    }

    /** For each row of a table the code of a dimension or label that its key tells. */
    int[] codesOf(Table table, String name) {
        return codes(table, name);
    }

    private int[] codes(Frame frame, String name) {
        int own = frame.names().indexOf(name);
        if (own >= 0) {
            return frame.codes()[own];
        }
        var key = frame.grain() + "/" + name;
        var found = codes.get(key);
        if (found == null) {
            var teller = table(lattice.teller(frame.grain(), name).orElseThrow());
            var parts = new int[Lattice.key(teller.input()).dimensions().size()][];
            int d = 0;
            for (var part : Lattice.key(teller.input()).dimensions()) {
                parts[d++] = codes(frame, part);
            }
            found = told(teller, name, parts, frame.size());
            codes.put(key, found);
        }
        return found;
    }

    /** A dimension or label of every row of a table: its own column, or what another table tells of its key. */
    private int[] codes(Table table, String name) {
        if (table.columns().get(name) instanceof Texts own) {
            var codes = new int[table.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = own.code(i);
            }
            return codes;
        }
        var key = table.input().name() + "." + name;
        var found = codes.get(key);
        if (found == null) {
            var teller = table(lattice.teller(Lattice.key(table.input()), name).orElseThrow());
            var parts = new int[Lattice.key(teller.input()).dimensions().size()][];
            int d = 0;
            for (var part : Lattice.key(teller.input()).dimensions()) {
                parts[d++] = codes(table, part);
            }
            found = told(teller, name, parts, table.size());
            codes.put(key, found);
        }
        return found;
    }

    private int[] told(Table teller, String name, int[][] key, int size) {
        var index = indexes.computeIfAbsent(teller.input().name(), ignored -> {
            var parts = Lattice.key(teller.input()).dimensions().stream()
                    .map(each -> codes(teller, each))
                    .toArray(int[][]::new);
            var made = new KeyIndex(parts.length);
            for (int row = 0; row < teller.size(); row++) {
                made.put(parts, row);
            }
            return made;
        });
        var first = firstRows(teller, index);
        var texts = teller.texts(name);
        int none = words(name).indexOf("");
        var found = new int[size];
        for (int row = 0; row < size; row++) {
            int id = index.get(key, row);
            found[row] = id < 0 ? Math.max(none, 0) : texts.code(first[id]);
        }
        return found;
    }

    private int[] firstRows(Table table, KeyIndex index) {
        var parts = Lattice.key(table.input()).dimensions().stream()
                .map(each -> codes(table, each))
                .toArray(int[][]::new);
        var first = new int[index.size()];
        for (int row = table.size() - 1; row >= 0; row--) {
            first[index.get(parts, row)] = row;
        }
        return first;
    }

    /** A column of a table, one value for each key; two rows for one key are a fault of it. */
    Column column(Sheet.Input input, String name) {
        return columns.computeIfAbsent(input.name() + "." + name, ignored -> {
            var table = table(input);
            var frame = of(Lattice.key(input));
            var rows = rows(table, frame);
            var absent = Issue.missing(
                    table.isGiven() ? "no row in " + input.name() : "the table " + input.name() + " was not given");
            return table.column(name).at(rows, absent).marked(twice(table, frame));
        });
    }

    /** For each key the row of the table that says it, −1 where none does. */
    int[] rows(Table table, Frame frame) {
        return rows.computeIfAbsent(table.input().name(), name -> {
            var parts = frame.names().stream().map(each -> codes(table, each)).toArray(int[][]::new);
            var found = new int[frame.size()];
            Arrays.fill(found, -1);
            for (int row = table.size() - 1; row >= 0; row--) {
                found[frame.find(parts, row)] = row;
            }
            return found;
        });
    }

    private Issue @Nullable [] twice(Table table, Frame frame) {
        var parts = frame.names().stream().map(name -> codes(table, name)).toArray(int[][]::new);
        var first = rows(table, frame);
        Issue[] found = null;
        for (int row = 0; row < table.size(); row++) {
            int at = frame.find(parts, row);
            if (first[at] != row) {
                found = found == null ? new Issue[frame.size()] : found;
                found[at] = Issue.fault(table.input().name() + " has two rows for one key, on lines "
                        + table.lines()[first[at]] + " and " + table.lines()[row]);
            }
        }
        return found;
    }

    Table table(Sheet.Input input) {
        return Objects.requireNonNull(tables.get(input.name()));
    }
}
