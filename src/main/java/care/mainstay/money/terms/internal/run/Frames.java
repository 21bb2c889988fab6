package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.Grain;
import care.mainstay.money.terms.internal.check.Lattice;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Reference;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Groups;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Texts;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frames of a run, made from its tables when they are first asked for, and how their rows hang together. */
class Frames {

    /** The keys of a table that tells labels, and for each key the first row that says it. */
    private record Teller(Keys keys, int[] first) {}

    private final Lattice lattice;
    private final Map<String, Table> tables;
    private final Map<Grain, Frame> frames = new HashMap<>();
    /** The frames of parts of a plan, which are asked for again and again. */
    private final Map<Object, Frame> known = new IdentityHashMap<>();

    private final Map<Frame, Map<Frame, int[]>> maps = new IdentityHashMap<>();
    private final Map<Frame, Map<Frame, int[][]>> members = new IdentityHashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> codesOfWords = new HashMap<>();
    private final Map<Reference, Column> columnsOfNames = new IdentityHashMap<>();
    private final Map<String, int[]> codes = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, int[]> rows = new HashMap<>();
    private final Map<String, int[]> places = new HashMap<>();
    private final Map<String, Teller> tellers = new HashMap<>();

    Frames(Lattice lattice, Map<String, Table> tables) {
        this.lattice = lattice;
        this.tables = tables;
    }

    /** Others of the same tables. */
    Frames(Frames others) {
        this(others.lattice, others.tables);
    }

    Frame of(Grain grain) {
        var frame = frames.get(grain);
        if (frame == null) {
            frame = made(grain);
            frames.put(grain, frame);
        }
        return frame;
    }

    Frame of(Sheet.Quantity quantity) {
        var frame = known.get(quantity);
        return frame == null ? know(quantity, Plan.grain(quantity)) : frame;
    }

    Frame of(Reference reference) {
        var frame = known.get(reference);
        return frame == null ? know(reference, reference.grain()) : frame;
    }

    Frame over(Plan.Span span) {
        var frame = known.get(span.over());
        return frame == null ? know(span.over(), span.over()) : frame;
    }

    Frame within(Plan.Span span) {
        var frame = known.get(span.within());
        return frame == null ? know(span.within(), span.within()) : frame;
    }

    private Frame know(Object part, Grain grain) {
        var frame = of(grain);
        known.put(part, frame);
        return frame;
    }

    Frame made(Grain grain) {
        var names = grain.names();
        if (names.isEmpty()) {
            return new Frame(grain, names, 1, Keys.of(new int[0][], 1, new int[0]), null);
        }
        var listing = lattice.listing(grain);
        int rows = 0;
        for (var input : listing) {
            rows += table(input).size();
        }
        var parts = new int[names.size()][];
        var sizes = new int[names.size()];
        for (int d = 0; d < parts.length; d++) {
            sizes[d] = words(names.get(d)).size();
            parts[d] = listing.size() == 1 ? codes(table(listing.get(0)), names.get(d)) : new int[rows];
            int at = 0;
            for (var input : listing.size() == 1 ? List.<Sheet.Input>of() : listing) {
                var codes = codes(table(input), names.get(d));
                System.arraycopy(codes, 0, parts[d], at, codes.length);
                at += codes.length;
            }
        }
        var keys = Keys.of(parts, rows, sizes);
        int at = 0;
        for (var input : listing) {
            int size = table(input).size();
            if (Lattice.key(input).equals(grain)) {
                places.put(input.name(), Arrays.copyOfRange(keys.places(), at, at + size));
            }
            at += size;
        }
        return new Frame(grain, names, keys.size(), keys, blank(names, keys));
    }

    /** A fault for each key that is not whole. */
    private Issue @Nullable [] blank(List<String> names, Keys keys) {
        Issue[] blank = null;
        for (int d = 0; d < names.size(); d++) {
            int none = words(names.get(d)).indexOf("");
            var codes = keys.codes()[d];
            Issue fault = null;
            for (int row = 0; row < codes.length; row++) {
                if (codes[row] == none) {
                    fault = fault == null
                            ? Issue.fault("rows without a " + names.get(d).replace('_', ' '))
                            : fault;
                    blank = blank == null ? new Issue[codes.length] : blank;
                    blank[row] = fault;
                }
            }
        }
        return blank;
    }

    /** The rows of a frame in the order of some of its dimensions or labels, otherwise as they are. */
    int[] order(Frame frame, List<String> names) {
        var order = new int[frame.size()];
        Arrays.setAll(order, i -> i);
        for (int d = names.size() - 1; d >= 0; d--) {
            order = Keys.sortedBy(
                    codes(frame, names.get(d)), order, words(names.get(d)).size());
        }
        return order;
    }

    /** For each row of the finer frame the row of the coarser one that it belongs to, −1 where there is none. */
    int[] map(Frame finer, Frame coarser) {
        var ofFiner = maps.computeIfAbsent(finer, each -> new IdentityHashMap<>());
        var known = ofFiner.get(coarser);
        if (known == null) {
            known = mapped(finer, coarser);
            ofFiner.put(coarser, known);
        }
        return known;
    }

    int[] mapped(Frame finer, Frame coarser) {
        var key = new int[coarser.names().size()][];
        for (int d = 0; d < key.length; d++) {
            key[d] = codes(finer, coarser.names().get(d));
        }
        var map = new int[finer.size()];
        for (int row = 0; row < map.length; row++) {
            map[row] = coarser.find(key, row);
        }
        return map;
    }

    Groups groups(Frame finer, Frame coarser) {
        return new Groups(map(finer, coarser), coarser.size());
    }

    /** For each row of the coarser frame its rows in the finer one. */
    int[][] members(Frame finer, Frame coarser) {
        return members.computeIfAbsent(finer, each -> new IdentityHashMap<>())
                .computeIfAbsent(coarser, each -> groups(finer, coarser).members());
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
        return words.computeIfAbsent(name, each -> {
            for (var table : tables.values()) {
                if (table.columns().get(each) instanceof Texts texts) {
                    return texts.words();
                }
            }
            return List.of("");
        });
    }

    /** The code of a word of a dimension or label, −1 where there is no such word. */
    int code(String name, String word) {
        var codes = codesOfWords.computeIfAbsent(name, each -> {
            var all = words(each);
            var found = new HashMap<String, Integer>();
            for (int i = 0; i < all.size(); i++) {
                found.putIfAbsent(all.get(i), i);
            }
            return found;
        });
        return codes.getOrDefault(word, -1);
    }

    /** For each row of a table the code of a dimension or label that its key tells. */
    int[] codesOf(Table table, String name) {
        return codes(table, name);
    }

    /** The same for each row of a frame. */
    int[] codesOf(Frame frame, String name) {
        return codes(frame, name);
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

    private int[] told(Table table, String name, int[][] key, int size) {
        var teller = teller(table);
        var texts = table.texts(name);
        int none = Math.max(words(name).indexOf(""), 0);
        var found = new int[size];
        for (int row = 0; row < size; row++) {
            int at = teller.keys().find(key, row);
            found[row] = at < 0 ? none : texts.code(teller.first()[at]);
        }
        return found;
    }

    private Teller teller(Table table) {
        var known = tellers.get(table.input().name());
        if (known == null) {
            var dimensions = Lattice.key(table.input()).dimensions();
            var parts = dimensions.stream().map(each -> codes(table, each)).toArray(int[][]::new);
            var sizes = dimensions.stream().mapToInt(each -> words(each).size()).toArray();
            var keys = Keys.of(parts, table.size(), sizes);
            known = new Teller(keys, firsts(keys.places(), keys.size()));
            tellers.put(table.input().name(), known);
        }
        return known;
    }

    /** For each place the first row that stands there, −1 where none does. */
    private static int[] firsts(int[] places, int size) {
        var first = new int[size];
        Arrays.fill(first, -1);
        for (int row = places.length - 1; row >= 0; row--) {
            first[places[row]] = row;
        }
        return first;
    }

    /** The same of a name in a formula. */
    Column column(Reference.ToColumn to) {
        var column = columnsOfNames.get(to);
        if (column == null) {
            column = column(to.table(), to.column().name());
            columnsOfNames.put(to, column);
        }
        return column;
    }

    /** A column of a table, one value for each key; two rows for one key are a fault of it. */
    Column column(Sheet.Input input, String name) {
        return columns.computeIfAbsent(input.name() + "." + name, ignored -> {
            var table = table(input);
            var frame = of(Lattice.key(input));
            var rows = rows(table, frame);
            if (isEachInTurn(rows, table.size())) {
                return table.column(name);
            }
            var absent = Issue.missing(
                    table.isGiven() ? "no row in " + input.name() : "the table " + input.name() + " was not given");
            return table.column(name).at(rows, absent).marked(twice(table, frame));
        });
    }

    private static boolean isEachInTurn(int[] rows, int size) {
        if (rows.length != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** For each key the row of the table that says it, −1 where none does. */
    int[] rows(Table table, Frame frame) {
        return rows.computeIfAbsent(table.input().name(), name -> firsts(places(table), frame.size()));
    }

    /** For each row of a table its row in the frame of its own key, which has been made. */
    private int[] places(Table table) {
        return Objects.requireNonNull(places.get(table.input().name()));
    }

    /** For each key that a table has two rows for, a fault. */
    List<Issue> twice(Table table) {
        var found = twice(table, of(Lattice.key(table.input())));
        return found == null
                ? List.of()
                : Arrays.stream(found).filter(Objects::nonNull).toList();
    }

    private Issue @Nullable [] twice(Table table, Frame frame) {
        var places = places(table);
        var first = rows(table, frame);
        Issue[] found = null;
        for (int row = 0; row < places.length; row++) {
            int at = places[row];
            if (first[at] != row) {
                found = found == null ? new Issue[frame.size()] : found;
                found[at] = Issue.fault(table.input().name() + " has two rows for " + key(frame, at) + ", on lines "
                        + table.lines()[first[at]] + " and " + table.lines()[row]);
            }
        }
        return found;
    }

    Table table(Sheet.Input input) {
        return Objects.requireNonNull(tables.get(input.name()));
    }
}
